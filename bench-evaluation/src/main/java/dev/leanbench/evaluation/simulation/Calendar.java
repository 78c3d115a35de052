package dev.leanbench.evaluation.simulation;

/**
 * When runs are made.
 *
 * @param runs how many, the last judged one included
 * @param followUps how many more, in which nothing new happens
 * @param missed the share of weeks without a run
 * @param extra the share of weeks with a second run
 */
public record Calendar(int runs, int followUps, double missed, double extra) {

    /** One run every week. */
    public static Calendar weekly(int runs, int followUps) {
        return new Calendar(runs, followUps, 0, 0);
    }

    int all() {
        return runs + followUps;
    }
}
