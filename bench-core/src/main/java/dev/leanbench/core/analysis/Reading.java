package dev.leanbench.core.analysis;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetTiming;

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

    static Reading wall(TargetTiming target) {
        return target.measures().wallMilliseconds().isPresent()
                ? exact(target.measures().wallMilliseconds().getAsLong() / 1000.0, 0.001)
                : printed(target.elapsed());
    }

    static Reading printed(Seconds time) {
        double value = time.toDouble();
        return switch (time.decimals()) {
            case 0 -> new Reading(value, value + 1, false);
            case 1 ->
                time.unscaled() % 10 == 0 && value >= 1 && value < 10
                        ? new Reading(value, value + 1, true)
                        : exact(value, 0.1);
            default -> exact(value, Math.pow(10, -time.decimals()));
        };
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

    /** Standard deviation that the printing alone puts into {@link #near}: a uniform distribution's width over √12. */
    double printingError() {
        return (ambiguous ? TWENTIETH : high - low) / Math.sqrt(12);
    }

    /** By how much a value lies outside of what this reading can mean; 0 within. */
    double distanceFrom(double value) {
        double outside = Math.max(0, Math.max(low - value, value - high));
        return ambiguous && outside == 0
                ? Math.max(0, Math.min(value - (low + TWENTIETH), high - TWENTIETH - value))
                : outside;
    }
}
