package dev.leanbench.evaluation.simulation;

/**
 * New toolchains and dependencies, which move everything a little and some targets more.
 *
 * @param lastRun whether the last judged run has one
 * @param earlier how likely each run before it has one
 * @param shift the common shift: 0.06 for 6 %
 * @param response how much targets differ in it: the standard deviation of the logarithm
 */
public record Bumps(boolean lastRun, double earlier, double shift, double response) {

    /** Everything stays as it is. */
    public static final Bumps NONE = new Bumps(false, 0, 0, 0);

    double likelihood(boolean inLastRun) {
        return inLastRun ? (lastRun ? 1 : 0) : earlier;
    }
}
