package dev.leanbench.evaluation.score;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How long changes went unnoticed.
 *
 * @param waits for each change how long it took until it was named; infinite where it never was
 */
record Delays(List<Double> waits) {

    static final Delays NONE = new Delays(List.of());

    Delays {
        waits = List.copyOf(waits);
    }

    static Delays of(double... waits) {
        return new Delays(Arrays.stream(waits).boxed().toList());
    }

    Delays and(Delays others) {
        return new Delays(Stream.concat(waits.stream(), others.waits.stream()).toList());
    }

    /** The share that was found after no more than some time. */
    OptionalDouble shareWithin(double limit) {
        return waits.stream().mapToDouble(wait -> wait <= limit ? 1 : 0).average();
    }

    /** The mean, where what took longer counts as the limit. */
    OptionalDouble meanUpTo(double limit) {
        return waits.stream().mapToDouble(wait -> Math.min(wait, limit)).average();
    }
}
