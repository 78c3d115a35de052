package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * What a target's ambiguous readings may as well mean. While every reading was ambiguous, each may mean the other end of
 * its second; the first one that does not print the same tells.
 */
final class OtherEnds {

    /** Those of a target that never had an ambiguous reading, or whose first clear one has told: nearly all targets. */
    static final OtherEnds NONE = new OtherEnds(new double[0]);

    /** By reading, from the first one on: from the end that was taken to the other one. */
    private final double[] distances;

    private OtherEnds(double[] distances) {
        this.distances = distances;
    }

    /**
     * With one more reading.
     *
     * @param index where it stands
     * @param distance from the end that was taken to the other one; 0 for a clear reading
     */
    OtherEnds and(int index, double distance) {
        if (distances.length != index || Math.abs(distance) <= 1e-9) {
            return this;
        }
        double[] more = Arrays.copyOf(distances, index + 1);
        more[index] = distance;
        return new OtherEnds(more);
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
     * @return what they may as well mean now
     */
    OtherEnds choose(double[] values, Reading reading, double speed) {
        double[] back = distances.clone();
        for (int i = 0; i < back.length; i++) {
            double other = values[i] + back[i];
            if (distance(reading, other + speed) < distance(reading, values[i] + speed)) {
                back[i] = -back[i];
                values[i] = other;
            }
        }
        return reading.ambiguous() ? new OtherEnds(back) : NONE;
    }

    private static double distance(Reading reading, double value) {
        return Math.abs(Math.log(reading.near(Math.exp(value))) - value);
    }
}
