package dev.leanbench.core.compare;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import java.util.Objects;

/**
 * Points at a run without carrying it.
 *
 * @param name the name under which it is kept
 * @param commit what it built
 */
public record RunReference(RunName name, CommitId commit) {

    public RunReference {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(commit, "commit");
    }

    /**
     * Points at a run.
     *
     * @param run the run
     * @return its reference
     */
    public static RunReference to(StoredRun run) {
        return new RunReference(run.name(), run.run().origin().commit());
    }
}
