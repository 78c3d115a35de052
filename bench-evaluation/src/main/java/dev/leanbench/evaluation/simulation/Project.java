package dev.leanbench.evaluation.simulation;

/**
 * What is built.
 *
 * @param targets how many targets there are in the beginning
 * @param median the median target's time in seconds
 * @param spread the standard deviation of the times' logarithms
 */
public record Project(int targets, double median, double spread) {

    /** The distribution of one clean Mathlib build: median 2.5 s, logarithms spread by 0.66. */
    private static final Project MATHLIB = new Project(8_000, 2.5, 0.66);

    /** A project of a size whose targets are like Mathlib's. */
    public static Project ofSize(int targets) {
        return new Project(targets, MATHLIB.median, MATHLIB.spread);
    }
}
