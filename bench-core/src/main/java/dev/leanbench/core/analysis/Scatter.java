package dev.leanbench.core.analysis;

/**
 * How much a target's readings scatter about one level. What readings on one model of processor leave about their mean is
 * noise; what those means leave about the level is noise as far as it is not what targets make of models. Divided by its
 * degrees of freedom, the sum of squares is the variance that the equations of residual maximum likelihood ask for
 * (Patterson and Thompson 1971, "Recovery of inter-block information when block sizes are unequal"), as soon as it is the
 * one that was put in; each run puts in what came out of the one before. Used again for one target after the other.
 */
final class Scatter {

    /** Readings further from the middle than this many standard deviations count as if they were no further. */
    private static final double TAMED = 4;

    private final Timeline timeline;
    private final double response;
    private final ModelSums sums = new ModelSums();
    private double squares;
    private double degrees;

    /** {@code response} is the variance of what targets make of a model of processor. */
    Scatter(Timeline timeline, double response) {
        this.timeline = timeline;
        this.response = response;
    }

    /**
     * Measures some readings of a target, as far as they are ordinary; all are of one level.
     *
     * @param first where the first of them stands
     * @param end where the last of them stands, and one more
     * @param middle their median, or nearly
     * @param variance of one reading, as far as it is known
     */
    void measure(Track track, int first, int end, double middle, double variance) {
        double straySquare = TAMED * TAMED * (variance + response);
        sums.clear(timeline.models());
        squares = 0;
        degrees = 0;
        for (int i = first; i < end; i++) {
            if (track.isOrdinary(i)) {
                add(track.value(i) - middle, track.run(i), straySquare);
            }
        }
        takeOutMeans(response / variance);
        squares = Math.max(0, squares);
        degrees = Math.max(0, degrees);
    }

    private void add(double distance, int run, double straySquare) {
        double weight = timeline.weight(run);
        double tamed = sums.add(distance, 0, weight, timeline.model(run), straySquare);
        squares += weight * tamed * tamed;
        degrees++;
    }

    /** Takes away what the means explain of the squares, and what they cost of the degrees of freedom. */
    private void takeOutMeans(double share) {
        sums.fit(share);
        for (int m = 0; m < timeline.models(); m++) {
            double weight = sums.weight(m);
            if (weight > 0) {
                double noise = sums.kept(m);
                double worth = noise * weight;
                double mean = sums.sum(m) / weight;
                double distance = mean - sums.level();
                squares += noise * worth * distance * distance - sums.sum(m) * mean;
                degrees -= 1 - noise * (1 - worth / sums.information());
            }
        }
    }

    /** The sum of squares, of readings that are worth 1. */
    double squares() {
        return squares;
    }

    /** On how many degrees of freedom it rests, 0 or more and not necessarily whole. */
    double degrees() {
        return degrees;
    }
}
