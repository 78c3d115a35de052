package dev.leanbench.evaluation.simulation;

/**
 * Targets that get slower by a little every week.
 *
 * @param share the share of targets that do
 * @param weekly by how much a week: 0.01 for 1 %
 * @param since the position of the last run before it begins
 */
public record Drift(double share, double weekly, int since) {

    /** Nothing drifts. */
    public static final Drift NONE = new Drift(0, 0, 0);
}
