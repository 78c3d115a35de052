package dev.leanbench.evaluation.peers;

import dev.leanbench.core.statistics.Robust;
import dev.leanbench.evaluation.truth.Direction;
import java.util.Arrays;
import java.util.Optional;

/**
 * radar: the change to the value before, over the 90th percentile of the last 100 values' own absolute changes; from 3
 * on it is a small change, the least that is reported. With fewer than ten changes nothing is said
 * (leanprover/radar, {@code QuantileUpdater}, {@code MetricComparer}; the factor is that of its own configuration for
 * Lean, {@code config-server.yaml}).
 */
record RadarRule(int values, double quantile, int fewestChanges, double factor) implements SeriesRule {

    static final RadarRule DEFAULT = new RadarRule(100, 0.9, 10, 3);

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        double[] sample = Sample.newest(values, earlier);
        double[] changes = new double[sample.length - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = Math.abs(sample[i + 1] - sample[i]);
        }
        Arrays.sort(changes);
        double change = now - earlier[earlier.length - 1];
        if (changes.length < fewestChanges || change == 0) {
            return Optional.empty();
        }
        boolean large = Math.abs(change) / Robust.quantile(changes, quantile) >= factor;
        return large ? Optional.of(change > 0 ? Direction.SLOWER : Direction.FASTER) : Optional.empty();
    }
}
