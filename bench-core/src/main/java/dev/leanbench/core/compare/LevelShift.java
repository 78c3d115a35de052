package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.Comparator;
import java.util.Objects;

/**
 * A step in the level of one target, and how far it is believed.
 *
 * @param target the target
 * @param signal what stepped
 * @param stage how far the step is believed
 * @param before the last run at the old level
 * @param since the first run at the new level
 * @param oldLevel the level before, in seconds or bytes, at the speed of an average runner of this history; above 0
 * @param newLevel the level since, likewise
 */
public record LevelShift(
        TargetName target,
        Signal signal,
        Stage stage,
        RunReference before,
        RunReference since,
        double oldLevel,
        double newLevel) {

    /** What a reader wants to see first: times before memory, and of these the largest, in seconds or bytes. */
    public static final Comparator<LevelShift> LARGEST_FIRST = Comparator.comparing(LevelShift::signal)
            .thenComparing(Comparator.comparingDouble((LevelShift shift) -> Math.abs(shift.newLevel - shift.oldLevel))
                    .reversed())
            .thenComparing(LevelShift::target);

    /** How far a step is believed. */
    public enum Stage {
        /** Seen in the reported run for the first time. */
        SUSPECTED,
        /** Seen before, and borne out by the reported run. */
        CONFIRMED,
        /** Confirmed in an earlier report; the new level stands. */
        SETTLED,
        /** Suspected in the run before, and not borne out by the reported run. */
        WITHDRAWN
    }

    public LevelShift {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(since, "since");
        if (!(oldLevel > 0 && newLevel > 0)) {
            throw new IllegalArgumentException("level of " + target + " from " + oldLevel + " to " + newLevel);
        }
    }

    /**
     * The size of the step.
     *
     * @return 0.1 for 10 % more
     */
    public double ratio() {
        return newLevel / oldLevel - 1;
    }
}
