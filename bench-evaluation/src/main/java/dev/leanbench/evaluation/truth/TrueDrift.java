package dev.leanbench.evaluation.truth;

/**
 * A slow change that no single week shows.
 *
 * @param since the position of the last run before it began
 * @param weekly growth a week as a share: 0.01 for 1 %
 */
public record TrueDrift(int since, double weekly) {

    /** Which way it goes. */
    public Direction direction() {
        return Direction.of(1 + weekly);
    }
}
