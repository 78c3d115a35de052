package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * Levels and the steps between them, fitted to a series by least squares, each processor with a level of its own: one
 * step after the other where it explains most of what is left (binary segmentation, Scott and Knott 1974).
 */
final class Staircase {

    /** What the steps so far leave, its mean taken out within each processor. */
    private final double[] left;

    private final int[] models;

    /** By processor: how many values there are, and how many of them come after the cut. */
    private final int[] counts;

    private final int[] after;

    private Staircase(Series series) {
        models = series.models();
        counts = series.countsByModel();
        left = series.centred(series.values(), counts);
        after = new int[counts.length];
    }

    /**
     * The sums of squares that one step leaves, and two, and so on.
     *
     * @return as many as {@code most}, or fewer where a series is too short for them
     */
    static double[] residuals(Series series, int most) {
        Staircase staircase = new Staircase(series);
        double[] residuals = new double[Math.min(most, series.values().length - 1)];
        for (int steps = 0; steps < residuals.length; steps++) {
            staircase.takeOutTheBestStep();
            residuals[steps] = staircase.squares();
        }
        return residuals;
    }

    private void takeOutTheBestStep() {
        Arrays.fill(after, 0);
        double sum = 0;
        double spread = 0;
        double most = 0;
        double size = 0;
        int best = left.length;
        for (int cut = left.length - 1; cut > 0; cut--) {
            int model = models[cut];
            sum += left[cut];
            spread += 1 - (2.0 * after[model] + 1) / counts[model];
            after[model]++;
            if (spread > 1e-9 && sum * sum / spread > most) {
                most = sum * sum / spread;
                size = sum / spread;
                best = cut;
            }
        }
        takeOut(size, best);
    }

    private void takeOut(double size, int cut) {
        Arrays.fill(after, 0);
        for (int i = cut; i < left.length; i++) {
            after[models[i]]++;
        }
        for (int i = 0; i < left.length; i++) {
            double place = i < cut ? 0 : 1;
            left[i] -= size * (place - (double) after[models[i]] / counts[models[i]]);
        }
    }

    private double squares() {
        double sum = 0;
        for (double value : left) {
            sum += value * value;
        }
        return sum;
    }
}
