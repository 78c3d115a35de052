package dev.leanbench.core.analysis;

import java.util.Arrays;

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

    /** By model of processor: what the readings are worth together, and their weighted sum. */
    private final double[] totals;

    private final double[] sums;

    /** By model: the mean, and how much it tells of the level. */
    private final double[] means;

    private final double[] worths;
    private double squares;
    private double degrees;

    /** {@code response} is the variance of what targets make of a model of processor. */
    Scatter(Timeline timeline, double response) {
        this.timeline = timeline;
        this.response = response;
        this.totals = new double[timeline.models()];
        this.sums = new double[timeline.models()];
        this.means = new double[timeline.models()];
        this.worths = new double[timeline.models()];
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
        Arrays.fill(totals, 0);
        Arrays.fill(sums, 0);
        double straySquare = TAMED * TAMED * (variance + response);
        squares = 0;
        degrees = 0;
        for (int i = first; i < end; i++) {
            if (track.isOrdinary(i)) {
                add(track.value(i) - middle, track.run(i), straySquare);
            }
        }
        squares = Math.max(0, squares - squaresOfMeans(variance));
        degrees = Math.max(0, degrees);
    }

    private void add(double distance, int run, double straySquare) {
        double weight = timeline.weight(run);
        int model = timeline.model(run);
        double tamed = distance * distance * weight > straySquare
                ? Math.copySign(Math.sqrt(straySquare / weight), distance)
                : distance;
        sums[model] += weight * tamed;
        totals[model] += weight;
        squares += weight * tamed * tamed;
        degrees++;
    }

    /** What the means explain of the squares; takes from the degrees of freedom what the means cost. */
    private double squaresOfMeans(double variance) {
        double level = 0;
        double information = 0;
        for (int m = 0; m < totals.length; m++) {
            if (totals[m] > 0) {
                means[m] = sums[m] / totals[m];
                worths[m] = 1 / (response + variance / totals[m]);
                level += worths[m] * means[m];
                information += worths[m];
            }
        }
        level /= information;
        double explained = 0;
        for (int m = 0; m < totals.length; m++) {
            if (totals[m] > 0) {
                double noise = 1 - response * worths[m];
                double distance = means[m] - level;
                explained += sums[m] * means[m] - variance * noise * worths[m] * distance * distance;
                degrees -= 1 - noise * (1 - worths[m] / information);
            }
        }
        return explained;
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
