package dev.leanbench.evaluation.truth;

/**
 * A change that stays.
 *
 * @param since the position of the first run that shows it, 1 or more: the first run of a history shows no change
 * @param ratio the true time after over the true time before, above 0
 * @param seconds the true time after minus the true time before
 */
public record TrueStep(int since, double ratio, double seconds) {

    /** A report is expected to find a step of this factor at least, in either direction, that … */
    public static final double EXPECTED_RATIO = 1.10;

    /** … moves the time by at least so many seconds. */
    public static final double EXPECTED_SECONDS = 0.2;

    /** A flag on a step from 5 % on is not held against a rule; smaller ones nobody wants to hear of. */
    public static final double ALLOWED_RATIO = 1.05;

    public TrueStep {
        if (since < 1) {
            throw new IllegalArgumentException("a change since run " + since + ": expected 1 or more");
        }
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("a change by the factor " + ratio + ": expected a number above 0");
        }
    }

    /** Which way it went. */
    public Direction direction() {
        return Direction.of(ratio);
    }

    /** Whether a report that does not name it has missed something. */
    public boolean isExpected() {
        return size() >= EXPECTED_RATIO && Math.abs(seconds) >= EXPECTED_SECONDS;
    }

    /** Whether a report that names it is right, or at least not wrong. */
    public boolean isAllowed() {
        return size() >= ALLOWED_RATIO;
    }

    private double size() {
        return Math.max(ratio, 1 / ratio);
    }
}
