package dev.leanbench.core.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the whole build used.
 *
 * @param peakMemoryBytes largest resident set of the build's process tree in bytes, 0 or more
 * @param cpu processor time of the build's process tree
 */
public record Resources(OptionalLong peakMemoryBytes, Optional<Seconds> cpu) {

    /** Nothing was measured. */
    public static final Resources UNKNOWN = new Resources(OptionalLong.empty(), Optional.empty());

    public Resources {
        Checks.notNegative(peakMemoryBytes, "peak memory bytes");
    }
}
