package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.HeavyTail;

/** How far chance reaches out to either side: it holds builds up more than it speeds them up. */
final class Tails {

    private final HeavyTail slower = new HeavyTail();
    private final HeavyTail faster = new HeavyTail();

    /** Counts a score that chance alone made, on the side that it lies on, for as many as a weight says. */
    void add(double score, double weight) {
        (score > 0 ? slower : faster).add(Math.abs(score), weight);
    }

    /** Lets everything seen so far count for a share of what it did. */
    void fade(double share) {
        slower.fade(share);
        faster.fade(share);
    }

    /** What was seen so far; what is seen later does not change it. */
    Fit fit(double usualDegrees) {
        return new Fit(slower.fit(usualDegrees), faster.fit(usualDegrees));
    }

    /**
     * Both sides, as they were told at one time.
     *
     * @param slower how far chance made targets slower
     * @param faster how far it made them faster
     */
    record Fit(HeavyTail.Fit slower, HeavyTail.Fit faster) {

        /** The side that a score lies on. */
        HeavyTail.Fit of(double score) {
            return score > 0 ? slower : faster;
        }

        boolean areKnownToBeLight() {
            return slower.isKnownToBeLight() && faster.isKnownToBeLight();
        }
    }
}
