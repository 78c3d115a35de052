package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.Arrays;
import java.util.Optional;

/**
 * rustc-perf: the relative change to the value before is significant beyond Q3 + 3 · (Q3 − Q1) of the last 30 values'
 * own relative changes, and with fewer than 30 values beyond 0.2 %; it is relevant if it is large enough in both its
 * size and its distance from that threshold (rust-lang/rustc-perf, {@code site/src/comparison.rs}:
 * {@code HistoricalData}, {@code TestResultComparison}, {@code Magnitude}).
 */
record RustcPerfRule(int values, double threshold) implements SeriesRule {

    static final RustcPerfRule DEFAULT = new RustcPerfRule(30, 0.002);

    private static final double RANGES = 3;

    /** Times are noisier than instruction counts, for which the steps of {@link #sizeClass} were made. */
    private static final double NOISE_FACTOR = 2;

    private static final int SMALL = 2;

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        double before = earlier[earlier.length - 1];
        double change = (now - before) / before;
        double size = Math.abs(change);
        double significant =
                earlier.length < values ? threshold : significanceThreshold(Sample.newest(values, earlier));
        boolean relevant = size >= significant && (distanceClass(size / significant) + sizeClass(size)) / 2 >= SMALL;
        return relevant ? Optional.of(change > 0 ? Direction.SLOWER : Direction.FASTER) : Optional.empty();
    }

    static double significanceThreshold(double... sample) {
        double[] changes = new double[sample.length - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = Math.abs(sample[i] - sample[i + 1]) / sample[i];
        }
        Arrays.sort(changes);
        int length = changes.length;
        int lowerEnd = length % 2 == 0 ? length / 2 - 2 : length / 2 - 1;
        double first = median(Arrays.copyOfRange(changes, 0, lowerEnd + 1));
        double third = median(Arrays.copyOfRange(changes, length / 2 + 1, length));
        return third + (third - first) * RANGES;
    }

    private static double median(double... sorted) {
        int length = sorted.length;
        return length % 2 == 0 ? (sorted[(length - 1) / 2] + sorted[length / 2]) / 2 : sorted[length / 2];
    }

    /** From 1, very small, to 5, very large. */
    private static int distanceClass(double times) {
        return classOf(times, 1.5, 3, 6, 12);
    }

    private static int sizeClass(double size) {
        return classOf(size * 100 / NOISE_FACTOR, 0.2, 1, 2, 5);
    }

    private static int classOf(double value, double... limits) {
        return 1 + (int) Arrays.stream(limits).filter(limit -> value >= limit).count();
    }
}
