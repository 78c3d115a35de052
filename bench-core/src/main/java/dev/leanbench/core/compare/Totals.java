package dev.leanbench.core.compare;

import dev.leanbench.core.model.Seconds;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The wall-clock time of two whole builds.
 *
 * @param before the earlier one, where measured
 * @param after the later one, where measured
 */
public record Totals(Optional<Seconds> before, Optional<Seconds> after) {

    public Totals {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * After minus before.
     *
     * @return seconds, positive if the build got slower; empty unless both were measured
     */
    public OptionalDouble changeSeconds() {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.get().toDouble() - before.get().toDouble())
                : OptionalDouble.empty();
    }

    /**
     * After divided by before, minus one.
     *
     * @return 0.1 for a build that takes 10 % longer; empty unless both were measured
     */
    public OptionalDouble changeRatio() {
        return before.isPresent() && after.isPresent() && before.get().toDouble() > 0
                ? OptionalDouble.of(after.get().toDouble() / before.get().toDouble() - 1)
                : OptionalDouble.empty();
    }
}
