package dev.leanbench.evaluation.changepoints;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;

/**
 * How a report weighs the best cut of {@link BinarySegmentation}: by the medians on both sides, whose variance is π/2
 * times that of means, and not at all unless three quarters of the newest values lie beyond the middle between them.
 *
 * @param cuts where the cut comes from
 */
record MedianSegmentation(BinarySegmentation cuts) implements RecentChange {

    @Override
    public double score(double[] series) {
        BinarySegmentation.Cut cut = cuts.bestCut(series);
        double[] values = Arrays.copyOfRange(series, cut.first(), series.length);
        if (values.length == 0) {
            return 0;
        }
        double before = Robust.median(Arrays.copyOfRange(series, cut.from(), cut.first()));
        double after = Robust.median(values);
        if (!staysAway(values, before, after)) {
            return 0;
        }
        double variance = Math.PI / 2 * (1.0 / values.length + 1.0 / (cut.first() - cut.from()));
        return Math.abs(after - before) / Math.sqrt(variance);
    }

    private static boolean staysAway(double[] values, double before, double after) {
        double middle = (before + after) / 2;
        long away = Arrays.stream(values)
                .filter(value -> (value - middle) * (after - before) > 0)
                .count();
        return away >= values.length - values.length / 4;
    }
}
