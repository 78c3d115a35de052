package dev.leanbench.core.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of a build was seen, beside its timings. Whatever is unknown is empty.
 *
 * @param complete whether the build was seen to its last line; a build that was cut off is not
 * @param cold whether none of the project's own targets is known to have come out of a cache
 * @param warnings how many warnings the build printed, 0 or more
 * @param totalSource what the total time was measured with
 * @param exitStatus with what status the recorded command ended
 */
public record Capture(
        Optional<Boolean> complete,
        Optional<Boolean> cold,
        OptionalInt warnings,
        Optional<TotalSource> totalSource,
        OptionalInt exitStatus) {

    /** Nothing is known. */
    public static final Capture UNKNOWN =
            new Capture(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());

    /** The clocks a total time can come from. */
    public enum TotalSource {
        /** The recorder's own monotonic clock, around the command. */
        RECORDER,
        /** The timestamps of the log's lines. */
        TIMESTAMPS
    }

    public Capture {
        Objects.requireNonNull(complete, "complete");
        Objects.requireNonNull(cold, "cold");
        Objects.requireNonNull(totalSource, "totalSource");
        Objects.requireNonNull(exitStatus, "exitStatus");
        warnings.ifPresent(count -> Checks.notNegative(count, "warnings"));
    }
}
