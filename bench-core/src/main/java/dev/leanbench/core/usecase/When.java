package dev.leanbench.core.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * When a build was made, as closely as anyone knows.
 *
 * @param date the day, in UTC
 * @param startedAt when it began, if that is known
 */
public record When(LocalDate date, Optional<Instant> startedAt) {

    public When {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(startedAt, "startedAt");
    }

    /**
     * Known to the second.
     *
     * @param startedAt when the build began
     * @return that moment, on its UTC day
     */
    public static When at(Instant startedAt) {
        return new When(LocalDate.ofInstant(startedAt, ZoneOffset.UTC), Optional.of(startedAt));
    }

    /**
     * Known to the day.
     *
     * @param date the day, in UTC
     * @return that day
     */
    public static When on(LocalDate date) {
        return new When(date, Optional.empty());
    }
}
