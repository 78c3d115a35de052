package dev.leanbench.core.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A run without its targets. Summaries are ordered as {@linkplain StoredRun stored runs} are: by when the runs were made,
 * oldest first.
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
        Environment environment)
        implements Comparable<RunSummary> {

    private static final Comparator<RunSummary> BY_MOMENT_THEN_NAME =
            Comparator.comparing(RunSummary::moment).thenComparing(RunSummary::name);

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
        return of(stored.name(), stored.run(), stored.run().build().targets().size());
    }

    /**
     * Summarises a run whose targets were only counted.
     *
     * @param name the name under which it is stored
     * @param run the run, of which all but the targets is looked at
     * @param targets how many targets it has
     * @return its summary
     */
    public static RunSummary of(RunName name, Run run, int targets) {
        BuildResult build = run.build();
        return new RunSummary(
                name,
                run.origin(),
                build.total(),
                targets,
                build.failed().size(),
                build.outcome(),
                build.jobs(),
                run.environment());
    }

    /**
     * Whether the whole build succeeded and was timed, so that others can be held against it.
     *
     * @return false for a failed or partial run, whose times say little, and for one without targets
     */
    public boolean isWhole() {
        return outcome == Outcome.SUCCESS && targets > 0;
    }

    private Instant moment() {
        return origin.moment();
    }

    @Override
    public int compareTo(RunSummary other) {
        return BY_MOMENT_THEN_NAME.compare(this, other);
    }
}
