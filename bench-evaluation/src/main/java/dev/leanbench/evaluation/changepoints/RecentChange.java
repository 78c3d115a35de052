package dev.leanbench.evaluation.changepoints;

/**
 * A way to look for a change of level that happened a few runs ago: one that the {@value #FEWEST_RUNS} to
 * {@value #MOST_RUNS} newest values bear out, as a late step in a report does.
 */
@FunctionalInterface
interface RecentChange {

    /** One value alone may be an outlier. */
    int FEWEST_RUNS = 2;

    /** An older change was missed for good reasons. */
    int MOST_RUNS = 8;

    /** A level is known from no fewer. */
    int FEWEST_RUNS_BEFORE = 3;

    /** A method that looks for older changes as well may place a recent one so much too early. */
    int RUNS_ASTRAY = 2;

    /**
     * How strongly a series speaks for such a change. Scores of one method can be compared with each other and with a
     * threshold; those of two methods cannot.
     *
     * @param series {@value #MOST_RUNS} + {@value #FEWEST_RUNS_BEFORE} values or more, oldest first, in units of the
     *     target's own standard deviation, which is known from all that happened before
     * @return the score; the larger, the more likely a change
     */
    double score(double[] series);
}
