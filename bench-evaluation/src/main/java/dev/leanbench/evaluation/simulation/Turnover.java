package dev.leanbench.evaluation.simulation;

/**
 * Targets that come, go and change their names, as shares of the targets in each run.
 *
 * @param added how many are new
 * @param removed how many are gone
 * @param renamed how many have a new name
 * @param cached how likely a run found most of its targets in a cache, and is partial
 */
public record Turnover(double added, double removed, double renamed, double cached) {

    /** The same targets in every run. */
    public static final Turnover NONE = new Turnover(0, 0, 0, 0);
}
