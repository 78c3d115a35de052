package dev.leanbench.core.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * Something around the build that differs between the two runs.
 *
 * @param part which part of the surroundings
 * @param what the same in words, for example {@code Lean toolchain} or {@code dependency batteries}
 * @param before its earlier value, where known
 * @param after its later value, where known
 */
public record SurroundingChange(Part part, String what, Optional<String> before, Optional<String> after) {

    /** The parts of the surroundings. */
    public enum Part {
        /** The Lean toolchain: what it compiles may take another time in every target. */
        TOOLCHAIN,
        /** A package the project depends on: likewise. */
        DEPENDENCY,
        /** The machine that built. */
        MACHINE
    }

    public SurroundingChange {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(what, "what");
        if (before.equals(after)) {
            throw new IllegalArgumentException(what + " did not change");
        }
    }

    /** Whether it is the machine that differs, and not what the build used: the toolchain or a dependency. */
    public boolean isOfTheMachine() {
        return part == Part.MACHINE;
    }
}
