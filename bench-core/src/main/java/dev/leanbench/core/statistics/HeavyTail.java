package dev.leanbench.core.statistics;

import java.util.Arrays;
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

    /** What is usual is believed as firmly as this many scores would say it. */
    private static final double USUAL_WEIGHT = 60;

    private static final double MISHAP = 5;

    /** Tails with as many degrees of freedom are light, and are known once as many scores have told. */
    private static final double LIGHT = 20;

    private static final double ENOUGH = 400;

    /** Before any score is seen, the caller's own degrees of freedom already allow for most of what is not normal. */
    private static final double AT_FIRST = 40;

    private static final double[][] LOG_DENSITIES = IntStream.range(0, DEGREES.length)
            .mapToObj(i -> logDensities(DEGREES[i]))
            .toArray(double[][]::new);

    private final double[] counts = new double[CLASSES];

    private double total;

    /** Nothing is known yet: until the first score, tails are taken to be nearly normal. */
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
     * @param weight for how many scores it stands, above 0; 1 for itself alone
     */
    public void add(double score, double weight) {
        counts[classOf(score)] += weight;
        total += weight;
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
     * How far chance reaches out, by what was seen so far. What is seen later does not change the answer.
     *
     * @param usual the degrees of freedom to expect where scores do not tell, above 0; the nearest of those that are tried
     *     is taken
     * @return the distribution that fits best; one with rather many degrees of freedom before any score is seen
     */
    public Fit fit(double usual) {
        return new Fit(new StudentT(total == 0 ? AT_FIRST : bestDegrees(usual)), sharesFromClassOn(), total);
    }

    private double[] sharesFromClassOn() {
        double[] shares = new double[CLASSES];
        double seen = 0;
        for (int i = CLASSES - 1; i >= 0; i--) {
            seen += counts[i];
            shares[i] = total == 0 ? 0 : seen / total;
        }
        return shares;
    }

    private double bestDegrees(double usual) {
        double[] believed = counts.clone();
        double[] expected = LOG_DENSITIES[nearest(usual)];
        Arrays.setAll(believed, c -> counts[c] + USUAL_WEIGHT * 2 * WIDTH * Math.exp(expected[c]));
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < DEGREES.length; i++) {
            double likelihood = 0;
            for (int c = 0; c < CLASSES; c++) {
                likelihood += believed[c] * LOG_DENSITIES[i][c];
            }
            if (likelihood > highest) {
                highest = likelihood;
                best = i;
            }
        }
        return DEGREES[best];
    }

    private static int nearest(double degrees) {
        int nearest = 0;
        for (int i = 1; i < DEGREES.length; i++) {
            if (Math.abs(DEGREES[i] - degrees) < Math.abs(DEGREES[nearest] - degrees)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** The distribution that fits the scores best, and how many of them it did not foresee. */
    public static final class Fit {

        private final StudentT smooth;

        /** By class: the share of scores in it or further out. */
        private final double[] shares;

        private final double scores;

        private Fit(StudentT smooth, double[] shares, double scores) {
            this.smooth = smooth;
            this.shares = shares;
            this.scores = scores;
        }

        /** The degrees of freedom, from 2 for very heavy tails up to 100 for normal ones. */
        public double degrees() {
            return smooth.degrees();
        }

        /** Whether many scores have shown that chance does not reach out far, so that small probabilities can be trusted. */
        public boolean isKnownToBeLight() {
            return scores >= ENOUGH && degrees() >= LIGHT;
        }

        /**
         * How likely chance alone makes a score at least as large: by the distribution that fits best, and by no less
         * than mishaps have shown. Mishaps are the scores beyond {@value #MISHAP}, which no smooth distribution foresees;
         * further out they are taken to become rarer with the cube of the distance.
         *
         * @param score how many standard deviations out, 0 or more
         * @return the share of scores on this side that are as large, 0 to 1
         */
        public double beyond(double score) {
            double happened = shares[classOf(score)];
            if (score > MISHAP) {
                happened = Math.max(happened, shares[classOf(MISHAP)] * Math.pow(MISHAP / score, 3));
            }
            return Math.max(smooth.twoSided(score), happened);
        }
    }
}
