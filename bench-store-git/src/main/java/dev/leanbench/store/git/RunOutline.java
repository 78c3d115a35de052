package dev.leanbench.store.git;

import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetName;

/**
 * What a document tells when its targets are checked and counted, but no more of them kept than are wanted.
 *
 * @param run the run, with those of its targets that are wanted, and perhaps others
 * @param targets how many targets the document lists
 */
record RunOutline(Run run, int targets) {

    RunOrigin origin() {
        return run.origin();
    }

    RunSummary summary(RunName name) {
        return RunSummary.of(name, run, targets);
    }

    HistorySeries.Point point(RunName name, TargetName target) {
        return new HistorySeries.Point(summary(name), run.build().timingOf(target));
    }
}
