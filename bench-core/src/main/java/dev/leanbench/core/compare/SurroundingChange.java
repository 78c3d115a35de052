package dev.leanbench.core.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * Something around the build that differs between the two runs.
 *
 * @param what which part, for example {@code Lean toolchain} or {@code dependency batteries}
 * @param before its earlier value, where known
 * @param after its later value, where known
 */
public record SurroundingChange(String what, Optional<String> before, Optional<String> after) {

    public SurroundingChange {
        Objects.requireNonNull(what, "what");
        if (before.equals(after)) {
            throw new IllegalArgumentException(what + " did not change");
        }
    }
}
