package dev.leanbench.evaluation.changepoints;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;

/**
 * How a report weighs the best cut of {@link BinarySegmentation}: by the means on both sides of values drawn in to two
 * standard deviations around their medians, and not at all unless three quarters of the newest values lie beyond the
 * middle between these.
 *
 * @param cuts where the cut comes from
 */
record TamedSegmentation(BinarySegmentation cuts) implements RecentChange {

    private static final double STRAY = 2;

    @Override
    public double score(double[] series) {
        BinarySegmentation.Cut cut = cuts.bestCut(series);
        double[] values = Arrays.copyOfRange(series, cut.first(), series.length);
        if (values.length == 0) {
            return 0;
        }
        double before = Robust.median(Arrays.copyOfRange(series, cut.from(), cut.first()));
        double after = Robust.median(values);
        if (!Robust.stayAway(values, before, after)) {
            return 0;
        }
        double variance = 1.0 / values.length + 1.0 / (cut.first() - cut.from());
        double step = mean(values, after) - mean(Arrays.copyOfRange(series, cut.from(), cut.first()), before);
        return Math.abs(step) / Math.sqrt(variance);
    }

    private static double mean(double[] values, double middle) {
        return Arrays.stream(values)
                .map(value -> Robust.drawnIn(value, middle, STRAY))
                .average()
                .orElseThrow();
    }
}
