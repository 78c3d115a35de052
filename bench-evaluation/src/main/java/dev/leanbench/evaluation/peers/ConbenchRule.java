package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.Arrays;
import java.util.Optional;

/**
 * Conbench's lookback z-score: the value less the mean of the last 100, over the standard deviation of those values'
 * own residuals, each from the mean of the 100 before it; more than 5 is a change (conbench/conbench,
 * {@code conbench/entities/history.py}; the threshold is benchalerts' default). Its idea of the same hardware is the
 * same name, cores and memory, so that two models of hosted runner are one ({@code entities/hardware.py}).
 */
record ConbenchRule(int lookback, double threshold) implements SeriesRule {

    static final ConbenchRule DEFAULT = new ConbenchRule(100, 5);

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        double spread = Math.sqrt(Sample.sampleVariance(Sample.newest(lookback, residuals(earlier))));
        if (!(spread > 0)) {
            return Optional.empty();
        }
        double score = (now - Sample.mean(Sample.newest(lookback, earlier))) / spread;
        return Math.abs(score) > threshold
                ? Optional.of(score > 0 ? Direction.SLOWER : Direction.FASTER)
                : Optional.empty();
    }

    /** The first value is its own mean. */
    private double[] residuals(double... values) {
        double[] residuals = new double[values.length];
        for (int i = 1; i < values.length; i++) {
            residuals[i] = values[i] - Sample.mean(Sample.newest(lookback, Arrays.copyOf(values, i)));
        }
        return residuals;
    }
}
