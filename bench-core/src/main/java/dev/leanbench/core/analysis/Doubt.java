package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.StudentT;

/**
 * A reading so far out that only the next one tells whether chance made it.
 *
 * @param value the reading
 * @param level the level it was held against
 * @param score how far out it was, in standard deviations
 * @param weight for how many readings it counts if chance made it, 1 or more
 */
record Doubt(double value, double level, double score, double weight) {

    /** Whether the next reading is nearer to the level than to the doubtful one. */
    boolean isResolvedBy(double next) {
        return Math.abs(next - level) < Math.abs(next - value);
    }

    /**
     * How many readings as far out chance makes for one that the next reading takes back: both are held against the same
     * level, and where that is off both are, so that even of chance's readings the next one bears some out. Each of the
     * others stands for as many as that (inverse probability weighting, Horvitz and Thompson 1952, "A generalization of
     * sampling without replacement from a finite universe").
     *
     * @param score how far out the reading is, in standard deviations
     * @param doubt the variance of its level, in units of that of one reading
     * @param degrees the degrees of freedom of the next reading
     * @return 1, where the next reading always tells, to 2
     */
    static double weight(double score, double doubt, double degrees) {
        double shared = Math.min(0.5, doubt / (1 + doubt));
        double halfway = Math.abs(score) * (0.5 - shared) / Math.sqrt(1 - shared * shared);
        return 1 / (1 - StudentT.twoSided(halfway, degrees) / 2);
    }
}
