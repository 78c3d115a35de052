package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Line;
import dev.leanbench.core.statistics.StudentT;

/**
 * How steep a line is, and how far off that may be.
 *
 * @param slope the slope of the line
 * @param error its standard error
 * @param degrees the degrees of freedom of that error
 */
record Estimate(double slope, double error, double degrees) {

    private static final double OUTSIDE_THE_INTERVAL = 0.05;

    /**
     * An estimate.
     *
     * @param variance of one value about the line
     * @param degrees the degrees of freedom of that variance
     */
    static Estimate of(Line line, double variance, double degrees) {
        return new Estimate(line.slope(), line.slopeError() * Math.sqrt(variance), degrees);
    }

    /** How likely chance alone makes a line as steep, upwards or downwards. */
    double probability() {
        return StudentT.twoSided(slope / error, degrees);
    }

    /** The lower end of the interval in which the slope lies with 95 % confidence. */
    double low() {
        return slope - reach();
    }

    /** The upper end of it. */
    double high() {
        return slope + reach();
    }

    /** Whether a level line is outside of the interval. */
    boolean isNotZero() {
        return Math.abs(slope) > reach();
    }

    private double reach() {
        return StudentT.critical(OUTSIDE_THE_INTERVAL, degrees) * error;
    }
}
