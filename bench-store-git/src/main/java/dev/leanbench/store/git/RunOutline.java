package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.RunSummary;

/**
 * What a document tells when its targets are checked and counted but not kept.
 *
 * @param run the run; whether it has its targets makes no difference
 * @param targets how many targets the document lists
 */
record RunOutline(Run run, int targets) {

    RunOrigin origin() {
        return run.origin();
    }

    RunSummary summary(RunName name) {
        return RunSummary.of(name, run, targets);
    }
}
