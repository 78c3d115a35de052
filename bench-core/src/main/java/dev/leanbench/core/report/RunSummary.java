package dev.leanbench.core.report;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import java.util.Objects;
import java.util.Optional;

/**
 * A run without its targets.
 *
 * @param name the name under which it is stored
 * @param origin what was built and when
 * @param total wall-clock time of the whole build, where measured
 * @param targets how many targets were timed
 * @param failed how many targets failed
 * @param outcome how the build ended
 * @param jobs what became of the build's jobs, where known
 * @param environment where it ran
 */
public record RunSummary(
        RunName name,
        RunOrigin origin,
        Optional<Seconds> total,
        int targets,
        int failed,
        Outcome outcome,
        Optional<JobCounts> jobs,
        Environment environment) {

    public RunSummary {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(jobs, "jobs");
        Objects.requireNonNull(environment, "environment");
    }

    /**
     * Summarises a run.
     *
     * @param stored the run
     * @return its summary
     */
    public static RunSummary of(StoredRun stored) {
        BuildResult build = stored.run().build();
        return new RunSummary(
                stored.name(),
                stored.run().origin(),
                build.total(),
                build.targets().size(),
                build.failed().size(),
                build.outcome(),
                build.jobs(),
                stored.run().environment());
    }
}
