package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How differently targets respond to models of processor, once the model's own speed is taken out: how much further
 * apart a target's readings on two models are than two on the same one.
 */
final class ModelResponse {

    private static final int FEWEST_TARGETS = 20;

    /** Before two runs on the same model tell: targets spread by 4 % about what a model does to all of them. */
    private static final double USUAL = 0.04 * 0.04;

    /** The usual response counts as much as this many runs. */
    private static final double USUAL_WEIGHT = 1;

    private double same;
    private double other;
    private int runs;

    /** Learns from one run's readings, held against each target's last ones on the same model and on another. */
    void learn(List<Appearance> readings, int model) {
        OptionalDouble alike = spread(readings, model, true);
        OptionalDouble different = spread(readings, model, false);
        if (alike.isPresent() && different.isPresent()) {
            same += alike.getAsDouble();
            other += different.getAsDouble();
            runs++;
        }
    }

    private static OptionalDouble spread(List<Appearance> readings, int model, boolean alike) {
        double[] apart = new double[readings.size()];
        int count = 0;
        for (Appearance each : readings) {
            int last = each.track.lastOn(model, alike);
            if (last >= 0) {
                apart[count++] = each.adjusted() - each.track.value(last);
            }
        }
        if (count < FEWEST_TARGETS) {
            return OptionalDouble.empty();
        }
        double scale = Robust.scaleAbout(0, Arrays.copyOf(apart, count));
        return OptionalDouble.of(scale * scale / 2);
    }

    /** The variance of a target's response to one model of processor, in logarithms. */
    double variance() {
        double excess = Math.max(0, other - same);
        return (excess + USUAL_WEIGHT * USUAL) / (runs + USUAL_WEIGHT);
    }
}
