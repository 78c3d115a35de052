package dev.leanbench.core.model;

/**
 * What became of the build's jobs.
 *
 * @param total jobs in the build, as its last line says; where the log has no such line, the largest number seen; of
 *     several builds in one log, those of the largest
 * @param built jobs that did their work
 * @param replayed jobs whose stored output was shown again
 * @param fetched jobs whose result was downloaded
 * @param failed jobs that failed
 */
public record JobCounts(int total, int built, int replayed, int fetched, int failed) {

    public JobCounts {
        Checks.notNegative(total, "total jobs");
        Checks.notNegative(built, "built jobs");
        Checks.notNegative(replayed, "replayed jobs");
        Checks.notNegative(fetched, "fetched jobs");
        Checks.notNegative(failed, "failed jobs");
    }
}
