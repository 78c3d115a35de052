package dev.leanbench.core.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The refusals that several values of this package share. */
final class Checks {

    private Checks() {}

    static void notNegative(long value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " " + value + ": expected 0 or more");
        }
    }

    static void notNegative(OptionalLong value, String what) {
        value.ifPresent(present -> notNegative(present, what));
    }

    static void positive(OptionalInt value, String what) {
        if (value.isPresent() && value.getAsInt() < 1) {
            throw new IllegalArgumentException(what + " " + value.getAsInt() + ": expected 1 or more");
        }
    }

    static void notBlank(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    static void notBlank(Optional<String> value, String what) {
        value.ifPresent(present -> notBlank(present, what));
    }
}
