package dev.leanbench.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A time in seconds with exactly the digits that were printed: {@code 24} is not {@code 24.0}, because the first says
 * "whole seconds, floored" and the second claims tenths.
 *
 * @param unscaled the digits without their decimal point; 0 or more
 * @param decimals how many of those digits stand behind the decimal point; 0 to {@value #MAX_DECIMALS}
 */
public record Seconds(long unscaled, int decimals) implements Comparable<Seconds> {

    /** More digits than a microsecond are noise; longer fractions are rounded half up when they are read. */
    public static final int MAX_DECIMALS = 6;

    /** Longer than any build: about three years. A larger number is a mistake in the input. */
    public static final long MAX_SECONDS = 100_000_000;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    public Seconds {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("seconds with " + decimals + " decimals: expected 0 to " + MAX_DECIMALS);
        }
        if (unscaled < 0 || unscaled > MAX_SECONDS * POWERS_OF_TEN[decimals]) {
            throw new IllegalArgumentException(
                    "seconds " + BigDecimal.valueOf(unscaled, decimals) + ": expected 0 to " + MAX_SECONDS);
        }
    }

    /**
     * A time counted in whole milliseconds, as a clock gives it.
     *
     * @param milliseconds 0 or more
     * @return the time with three decimals
     */
    public static Seconds ofMilliseconds(long milliseconds) {
        return new Seconds(milliseconds, 3);
    }

    /**
     * A decimal number of seconds; its digits are kept.
     *
     * @param text plain decimal digits with at most one point, such as {@code 1.9}, or scientific notation
     * @return the time
     * @throws IllegalArgumentException if the text is no number, is negative or too large
     */
    public static Seconds parse(String text) {
        try {
            return of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seconds '" + text + "': expected a decimal number", e);
        }
    }

    /**
     * A decimal number of seconds; its digits are kept.
     *
     * @param value 0 or more; digits beyond a microsecond are rounded half up
     * @return the time
     * @throws IllegalArgumentException if the value is negative or too large
     */
    public static Seconds of(BigDecimal value) {
        // Compared before anything is expanded: 1e999999999 must not become a billion digits.
        if (value.signum() < 0 || value.precision() - (long) value.scale() > 10) {
            throw new IllegalArgumentException("seconds " + value + ": expected 0 to " + MAX_SECONDS);
        }
        int decimals = Math.max(0, Math.min(value.scale(), MAX_DECIMALS));
        return new Seconds(
                value.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact(), decimals);
    }

    /**
     * The time as a number to calculate with.
     *
     * @return seconds
     */
    public double toDouble() {
        return (double) unscaled / POWERS_OF_TEN[decimals];
    }

    /**
     * The digits as they were printed.
     *
     * @return an exact decimal number whose scale is the number of decimals
     */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, decimals);
    }

    /**
     * The same time with no more than the given precision, rounded half up.
     *
     * @param most how many decimals to keep at the most; 0 or more
     * @return this time, or a shorter one
     */
    public Seconds roundedTo(int most) {
        return decimals <= most ? this : of(toBigDecimal().setScale(most, RoundingMode.HALF_UP));
    }

    /** Orders by length of time, then by precision, so that the order agrees with {@code equals}. */
    @Override
    public int compareTo(Seconds other) {
        int byTime = Long.compare(
                unscaled * POWERS_OF_TEN[MAX_DECIMALS - decimals],
                other.unscaled * POWERS_OF_TEN[MAX_DECIMALS - other.decimals]);
        return byTime != 0 ? byTime : Integer.compare(decimals, other.decimals);
    }

    /** The digits as they were printed, without a unit. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
