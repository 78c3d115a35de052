package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.List;

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
    void learn(List<Appearance> all, int model) {
        List<Appearance> readings = EvenSample.of(all);
        Distances alike = new Distances(readings.size());
        Distances different = new Distances(readings.size());
        for (Appearance each : readings) {
            alike.add(each, each.track.lastOn(model, true));
            different.add(each, each.track.lastOn(model, false));
        }
        if (alike.count >= FEWEST_TARGETS && different.count >= FEWEST_TARGETS) {
            same += alike.spread();
            other += different.spread();
            runs++;
        }
    }

    /** How far some readings are from earlier ones. */
    private static final class Distances {

        private final double[] values;
        private int count;

        Distances(int most) {
            values = new double[most];
        }

        void add(Appearance reading, int earlier) {
            if (earlier >= 0) {
                values[count++] = reading.adjusted() - reading.track.value(earlier);
            }
        }

        double spread() {
            double scale = Robust.scaleAbout(0, Arrays.copyOf(values, count));
            return scale * scale / 2;
        }
    }

    /** The variance of a target's response to one model of processor, in logarithms. */
    double variance() {
        double excess = Math.max(0, other - same);
        return (excess + USUAL_WEIGHT * USUAL) / (runs + USUAL_WEIGHT);
    }
}
