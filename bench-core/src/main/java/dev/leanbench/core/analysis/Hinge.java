package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Line;

/**
 * A level that was steady up to some week and has moved evenly since: a slow movement as it looks from today.
 *
 * @param series the values it goes through
 * @param line its slope, in logarithms per week
 * @param began how many weeks ago the movement began, at the earliest with the first value
 */
record Hinge(Series series, Line line, double began) {

    /** Weeks ago in which a movement may have begun, unless it was before all that is known. */
    private static final double[] BEGINNINGS = {10, 15, 26};

    /** The hinges tried have most of their values in common, so that four cost about as much as two would. */
    static final double PRICE_OF_TRYING = 2;

    /**
     * One step, two or three explain a movement better where they leave a sum of squares smaller by this many variances:
     * every further one finds something to explain in noise, too.
     */
    private static final double[] PRICES_OF_STEPS = {3, 11, 19};

    /** A slope and a beginning, beside the mean within each processor. */
    private static final int FITTED = 2;

    /** Run times are told to the hour or so; a run counts as before the movement's beginning up to this many weeks after. */
    private static final double SAME_MOMENT = 0.01;

    /** Of a few hinges the one that fits best. */
    static Hinge through(Series series) {
        int[] counts = series.countsByModel();
        double[] values = series.centred(series.values(), counts);
        double oldest = -series.weeks()[0];
        Hinge best = since(oldest, series, counts, values);
        for (double beginning : BEGINNINGS) {
            if (beginning < oldest) {
                Hinge hinge = since(beginning, series, counts, values);
                best = hinge.line.residual() < best.line.residual() ? hinge : best;
            }
        }
        return best;
    }

    /** The line has one slope for all processors. */
    private static Hinge since(double began, Series series, int[] counts, double[] centredValues) {
        double[] places = new double[centredValues.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(-began, series.weeks()[i]);
        }
        return new Hinge(series, Line.through(series.centred(places, counts), centredValues), began);
    }

    /** How many degrees of freedom the values have left about it. */
    int degrees() {
        int means = 0;
        for (int count : series.countsByModel()) {
            means += count > 0 ? 1 : 0;
        }
        return series.values().length - means - FITTED;
    }

    /** How far it has moved by now, as a logarithm. */
    double movement() {
        return line.slope() * began;
    }

    /** The newest value. */
    double now() {
        return series.values()[series.values().length - 1];
    }

    /** A level that moved at once, however long ago, or a few times, is no slow movement. */
    boolean isBetterThanSteps(double variance) {
        double[] residuals = Staircase.residuals(series, PRICES_OF_STEPS.length);
        for (int steps = 1; steps <= residuals.length; steps++) {
            if (!isBetterThanSteps(steps, residuals[steps - 1], variance)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is better than so many steps that leave a sum of squares. */
    boolean isBetterThanSteps(int steps, double residual, double variance) {
        return residual + PRICES_OF_STEPS[steps - 1] * variance > line.residual();
    }

    /** The position of the last run before it began to move. */
    int lastRunBefore() {
        int last = series.runs()[0];
        for (int i = 0; i < series.runs().length; i++) {
            if (series.weeks()[i] <= -began + SAME_MOMENT) {
                last = series.runs()[i];
            }
        }
        return last;
    }
}
