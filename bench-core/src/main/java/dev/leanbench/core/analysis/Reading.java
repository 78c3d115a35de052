package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetTiming;
import java.util.Optional;

/**
 * What a printed time says of the true one: that it lies between two bounds, in seconds. Lake floors times above ten
 * seconds, and between one and ten it prints {@code k.0s} both for the beginning and, by a missing carry, for the end of
 * a second: such a reading is ambiguous, and means the first or the last twentieth of its interval.
 */
record Reading(double low, double high, boolean ambiguous) {

    /** Half a millisecond: nothing that ran took no time at all. */
    private static final double SHORTEST = 0.0005;

    private static final double TWENTIETH = 0.05;

    Reading {
        if (!(low >= 0 && high > low)) {
            throw new IllegalArgumentException("reading between " + low + " and " + high + " s");
        }
    }

    /** What a target's timing says, in seconds or bytes; empty where that was not measured, or measured as nothing. */
    static Optional<Reading> of(TargetTiming target, Signal signal) {
        return switch (signal) {
            case WALL_TIME -> Optional.of(wall(target));
            case CPU_TIME ->
                target.measures().cpu().filter(cpu -> cpu.unscaled() > 0).map(Reading::counted);
            case PEAK_MEMORY ->
                target.measures().peakMemoryBytes().orElse(0) > 0
                        ? Optional.of(exact(
                                (double) target.measures().peakMemoryBytes().getAsLong(), 4096))
                        : Optional.empty();
        };
    }

    static Reading wall(TargetTiming target) {
        return target.measures().wallMilliseconds().isPresent()
                ? exact(target.measures().wallMilliseconds().getAsLong() / 1000.0, 0.001)
                : printed(target.elapsed());
    }

    static Reading printed(Seconds time) {
        double value = time.toDouble();
        return switch (time.decimals()) {
            case 0 -> new Reading(value, value + 1, false);
            case 1 -> isAmbiguous(time) ? new Reading(value, value + 1, true) : exact(value, 0.1);
            default -> exact(value, Math.pow(10, -time.decimals()));
        };
    }

    private static boolean isAmbiguous(Seconds time) {
        return time.unscaled() % 10 == 0 && time.unscaled() >= 10 && time.unscaled() < 100;
    }

    /** Processor time is counted, not printed by Lake: its last digit is its unit. */
    private static Reading counted(Seconds time) {
        return exact(time.toDouble(), Math.pow(10, -time.decimals()));
    }

    static Reading exact(double value, double unit) {
        double low = Math.max(0, value - unit / 2);
        return new Reading(low, Math.max(value + unit / 2, low + SHORTEST), false);
    }

    /** The most plausible single value, given roughly what is expected. */
    double near(double expected) {
        if (!ambiguous) {
            return Math.max((low + high) / 2, SHORTEST);
        }
        double early = low + TWENTIETH / 2;
        double late = high - TWENTIETH / 2;
        return Math.abs(expected - early) <= Math.abs(expected - late) ? early : late;
    }

    /** What an ambiguous reading means if it does not mean this value; this value itself if the reading is clear. */
    double otherEnd(double value) {
        return ambiguous ? low + high - value : value;
    }

    /** Half the width of what the reading can mean, once it is known which of an ambiguous one's ends is meant. */
    double halfUnit() {
        return (ambiguous ? TWENTIETH : high - low) / 2;
    }

    /** By how much a value lies outside of what this reading can mean; 0 within. */
    double distanceFrom(double value) {
        double outside = Math.max(0, Math.max(low - value, value - high));
        return ambiguous && outside == 0
                ? Math.max(0, Math.min(value - (low + TWENTIETH), high - TWENTIETH - value))
                : outside;
    }
}
