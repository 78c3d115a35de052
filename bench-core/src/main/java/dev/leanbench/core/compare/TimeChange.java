package dev.leanbench.core.compare;

import dev.leanbench.core.model.Seconds;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The same thing timed in two runs: a target, or the whole build.
 *
 * @param before the earlier time; empty where it was not measured or not there
 * @param after the later time; empty where it was not measured or is not there
 */
public record TimeChange(Optional<Seconds> before, Optional<Seconds> after) {

    public TimeChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Whether both times are known, so that there is a change to speak of.
     *
     * @return whether before and after are present
     */
    public boolean isComplete() {
        return before.isPresent() && after.isPresent();
    }

    /**
     * After minus before.
     *
     * @return seconds, positive for slower; empty unless both are known
     */
    public OptionalDouble seconds() {
        return isComplete()
                ? OptionalDouble.of(after.get().toDouble() - before.get().toDouble())
                : OptionalDouble.empty();
    }

    /**
     * After divided by before, minus one.
     *
     * @return 0.1 for 10 % slower; empty unless both are known and the earlier one is not zero
     */
    public OptionalDouble ratio() {
        return isComplete() && before.get().toDouble() > 0
                ? OptionalDouble.of(after.get().toDouble() / before.get().toDouble() - 1)
                : OptionalDouble.empty();
    }
}
