package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Line;
import java.util.Arrays;

/**
 * Levels and the steps between them, fitted to a series by least squares, each processor with a level of its own: one
 * step after the other where it explains most of what is left (binary segmentation, Scott and Knott 1974).
 */
final class Staircase {

    private Staircase() {}

    /**
     * The sums of squares that one step leaves, and two, and so on.
     *
     * @return as many as {@code most}, or fewer where a series is too short for them
     */
    static double[] residuals(Series series, int most) {
        double[] left = series.values();
        double[] residuals = new double[Math.min(most, left.length - 1)];
        for (int steps = 0; steps < residuals.length; steps++) {
            Series rest = series.with(left);
            int best = 1;
            double smallest = Double.POSITIVE_INFINITY;
            for (int cut = 1; cut < left.length; cut++) {
                double residual =
                        rest.lineThrough(Line.stepAt(cut, left.length)).residual();
                if (residual < smallest) {
                    smallest = residual;
                    best = cut;
                }
            }
            residuals[steps] = smallest;
            double[] places = Line.stepAt(best, left.length);
            double size = rest.lineThrough(places).slope();
            double[] next = left.clone();
            Arrays.setAll(next, i -> next[i] - size * places[i]);
            left = next;
        }
        return residuals;
    }
}
