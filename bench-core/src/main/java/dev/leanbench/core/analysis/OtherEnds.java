package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * What a target's ambiguous readings may as well mean. While every reading was ambiguous, each may mean the other end of
 * its second; the first one that does not print the same tells.
 */
final class OtherEnds {

    private static final double[] NONE = {};

    /** By reading, from the first one on: from the end that was taken to the other one. */
    private double[] distances = NONE;

    /**
     * Tells of one more reading.
     *
     * @param index where it stands
     * @param distance from the end that was taken to the other one; 0 for a clear reading
     */
    void add(int index, double distance) {
        if (distances.length == index && Math.abs(distance) > 1e-9) {
            distances = Arrays.copyOf(distances, index + 1);
            distances[index] = distance;
        }
    }

    /** Whether none of so many readings was clear. */
    boolean areOpen(int count) {
        return count > 0 && distances.length == count;
    }

    /**
     * Takes of each value the end that is nearer to another reading.
     *
     * @param values the values, which are changed
     * @param reading the other one; if it is clear, so is everything before it
     * @param speed how much longer its machine took
     */
    void choose(double[] values, Reading reading, double speed) {
        for (int i = 0; i < distances.length; i++) {
            double other = values[i] + distances[i];
            if (distance(reading, other + speed) < distance(reading, values[i] + speed)) {
                distances[i] = -distances[i];
                values[i] = other;
            }
        }
        if (!reading.ambiguous()) {
            distances = NONE;
        }
    }

    private static double distance(Reading reading, double value) {
        return Math.abs(Math.log(reading.near(Math.exp(value))) - value);
    }
}
