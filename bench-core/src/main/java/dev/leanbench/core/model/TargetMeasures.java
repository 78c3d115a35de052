package dev.leanbench.core.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a recorder measured of one target beyond what Lake prints.
 *
 * @param cpu processor time, user and system together
 * @param wallMilliseconds exact wall-clock time in milliseconds, 0 or more
 * @param peakMemoryBytes largest resident set of the target's process in bytes, 0 or more
 */
public record TargetMeasures(Optional<Seconds> cpu, OptionalLong wallMilliseconds, OptionalLong peakMemoryBytes) {

    /** Nothing was measured. */
    public static final TargetMeasures NONE =
            new TargetMeasures(Optional.empty(), OptionalLong.empty(), OptionalLong.empty());

    public TargetMeasures {
        Checks.notNegative(wallMilliseconds, "wall milliseconds");
        Checks.notNegative(peakMemoryBytes, "peak memory bytes");
    }
}
