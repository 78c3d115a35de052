package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.HeavyTail;

/** How far chance reaches out to either side: it holds builds up more than it speeds them up. */
final class Tails {

    /** How heavy the tails usually are, by degrees of freedom: where there are hundreds of targets, and where a few. */
    private static final double USUAL_DEGREES = 14;

    private static final double MOST_USUAL_DEGREES = 20;

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

    /** What was seen so far, for a run of so many targets; what is seen later does not change it. */
    Fit fit(int targets) {
        double usual = usualDegrees(targets);
        return new Fit(slower.fit(usual), faster.fit(usual));
    }

    /**
     * Tails are taken to be a little heavy until they show. Of few targets none will be far out by chance, so that there
     * is less to fear from them, and more to lose: as long as noise is hardly known, heavy tails on top of that doubt
     * would hide a target that takes three times as long.
     */
    private static double usualDegrees(int targets) {
        return Math.max(USUAL_DEGREES, Math.min(MOST_USUAL_DEGREES, USUAL_DEGREES * Math.cbrt(300.0 / targets)));
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
