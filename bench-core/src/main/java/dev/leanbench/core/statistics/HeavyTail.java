package dev.leanbench.core.statistics;

import java.util.stream.IntStream;

/**
 * How far chance reaches out on one side: Student's t with as many degrees of freedom as make the scores seen so far
 * most likely. Scores are counted in classes of a tenth, so that a million of them cost no memory.
 */
public final class HeavyTail {

    private static final double WIDTH = 0.1;
    private static final int CLASSES = 121;

    /** Degrees that are tried; the last is as good as normal. */
    private static final double[] DEGREES = {2, 2.5, 3, 3.5, 4, 5, 6, 8, 10, 14, 20, 40, 100};

    /** Before any score is seen: 8 degrees, as firmly as this many scores would say it. */
    private static final int USUAL = 7;

    private static final double USUAL_WEIGHT = 60;

    private static final double MISHAP = 5;

    /** Before any score is seen, the caller's own degrees of freedom already allow for most of what is not normal. */
    private static final double AT_FIRST = 40;

    private static final double[][] LOG_DENSITIES = IntStream.range(0, DEGREES.length)
            .mapToObj(i -> logDensities(DEGREES[i]))
            .toArray(double[][]::new);

    private static final double[] USUAL_COUNTS = IntStream.range(0, CLASSES)
            .mapToDouble(c -> USUAL_WEIGHT * 2 * WIDTH * Math.exp(LOG_DENSITIES[USUAL][c]))
            .toArray();

    private final double[] counts = new double[CLASSES];

    private double total;

    /** Nothing is known yet: tails are taken to be a little heavy. */
    public HeavyTail() {}

    private static double[] logDensities(double degrees) {
        double constant =
                Gamma.logarithm((degrees + 1) / 2) - Gamma.logarithm(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
        double[] logs = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            double middle = (i + 0.5) * WIDTH;
            logs[i] = constant - (degrees + 1) / 2 * Math.log1p(middle * middle / degrees);
        }
        return logs;
    }

    /**
     * Counts a score that chance alone made.
     *
     * @param score how many standard deviations out, 0 or more
     */
    public void add(double score) {
        counts[classOf(score)]++;
        total++;
    }

    /**
     * Lets everything seen so far count for less.
     *
     * @param share by what it counts from now on, 0 to 1
     */
    public void fade(double share) {
        for (int i = 0; i < CLASSES; i++) {
            counts[i] *= share;
        }
        total *= share;
    }

    private static int classOf(double score) {
        return Math.min(CLASSES - 1, (int) (score / WIDTH));
    }

    /**
     * How likely chance alone makes a score at least as large: by the distribution that fits best, and by no less than
     * mishaps have shown. Mishaps are the scores beyond {@value #MISHAP}, which no smooth distribution foresees; further
     * out they are taken to become rarer with the cube of the distance.
     *
     * @param score how many standard deviations out, 0 or more
     * @param degrees the degrees of freedom that fit best
     * @return the share of scores on this side that are as large, 0 to 1
     */
    public double beyond(double score, double degrees) {
        double smooth = StudentT.twoSided(score, degrees);
        if (total == 0) {
            return smooth;
        }
        double happened = seen(score);
        if (score > MISHAP) {
            happened = Math.max(happened, seen(MISHAP) * Math.pow(MISHAP / score, 3));
        }
        return Math.max(smooth, happened);
    }

    private double seen(double score) {
        double seen = 0;
        for (int i = classOf(score); i < CLASSES; i++) {
            seen += counts[i];
        }
        return seen / total;
    }

    /**
     * The degrees of freedom that fit best; rather many before any score is seen.
     *
     * @return 2 for very heavy tails, up to 100 for normal ones
     */
    public double degrees() {
        if (total == 0) {
            return AT_FIRST;
        }
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < DEGREES.length; i++) {
            double likelihood = 0;
            for (int c = 0; c < CLASSES; c++) {
                likelihood += (counts[c] + USUAL_COUNTS[c]) * LOG_DENSITIES[i][c];
            }
            if (likelihood > highest) {
                highest = likelihood;
                best = i;
            }
        }
        return DEGREES[best];
    }
}
