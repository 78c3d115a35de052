package dev.leanbench.evaluation.truth;

/**
 * A slow change that no single week shows.
 *
 * @param since the position of the last run before it began
 * @param weekly growth a week as a share: 0.01 for 1 %
 * @param seconds the true time before it began, above 0
 */
public record TrueDrift(int since, double weekly, double seconds) {

    /** In so many weeks a report is expected to find a drift that is worth it by then. */
    public static final int EXPECTED_WEEKS = 13;

    public TrueDrift {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("a drift from " + seconds + " s: expected a time above 0");
        }
    }

    /** Which way it goes. */
    public Direction direction() {
        return Direction.of(1 + weekly);
    }

    /** Whether a report that has not named it in time has missed something: one that did the same at once would be expected. */
    public boolean isExpected() {
        double ratio = StrictMath.pow(1 + weekly, EXPECTED_WEEKS);
        return new TrueStep(since + 1, ratio, seconds * (ratio - 1)).isExpected();
    }
}
