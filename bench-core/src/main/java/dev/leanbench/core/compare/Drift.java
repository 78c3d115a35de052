package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A slow movement that no single week shows. Every ratio is a change: 0.01 for 1 % more.
 *
 * @param target the target; empty for what all targets of the project have in common
 * @param signal what drifts
 * @param since the run after which the drift began, as far as can be told
 * @param perWeek the change in a week
 * @param low the lower end of the interval in which {@code perWeek} lies with 95 % confidence
 * @param high the upper end of it
 * @param runs how many runs stand behind it
 * @param levels how the level now compares with earlier ones
 */
public record Drift(
        Optional<TargetName> target,
        Signal signal,
        RunReference since,
        double perWeek,
        double low,
        double high,
        int runs,
        Levels levels) {

    /**
     * The level now against earlier levels; empty where the history does not reach back.
     *
     * @param fourWeeks the change since 4 weeks ago
     * @param thirteenWeeks the change since 13 weeks ago
     * @param twentySixWeeks the change since 26 weeks ago
     * @param best the change since the best level ever
     */
    public record Levels(
            OptionalDouble fourWeeks,
            OptionalDouble thirteenWeeks,
            OptionalDouble twentySixWeeks,
            OptionalDouble best) {

        public Levels {
            Objects.requireNonNull(fourWeeks, "fourWeeks");
            Objects.requireNonNull(thirteenWeeks, "thirteenWeeks");
            Objects.requireNonNull(twentySixWeeks, "twentySixWeeks");
            Objects.requireNonNull(best, "best");
        }
    }

    public Drift {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(levels, "levels");
        if (!(low <= perWeek && perWeek <= high)) {
            throw new IllegalArgumentException("drift of " + perWeek + " between " + low + " and " + high);
        }
    }
}
