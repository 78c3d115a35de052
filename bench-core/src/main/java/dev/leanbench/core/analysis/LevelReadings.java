package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * The readings that a level rests on, a few of them; used again for one target after the other, for there are thousands
 * in each of a hundred runs.
 */
final class LevelReadings {

    private final double[] values = new double[Track.LEVEL_RUNS];
    private final double[] weights = new double[Track.LEVEL_RUNS];
    private final int[] models = new int[Track.LEVEL_RUNS];
    private double middle;
    private int count;

    /** By processor. */
    private double[] sums = new double[1];

    private double[] totals = new double[1];

    /** Forgets all readings; {@code median} is the median of those that are added from now on. */
    LevelReadings about(double median) {
        middle = median;
        count = 0;
        return this;
    }

    /**
     * Adds a reading.
     *
     * @param value a natural logarithm
     * @param weight how much it is worth, 1 for one with the usual noise
     * @param model the processor it was read on
     */
    LevelReadings add(double value, double weight, int model) {
        values[count] = value;
        weights[count] = weight;
        models[count] = model;
        count++;
        return this;
    }

    int count() {
        return count;
    }

    double value(int index) {
        return values[index];
    }

    double weight(int index) {
        return weights[index];
    }

    int model(int index) {
        return models[index];
    }

    /**
     * Sums the readings up by processor, stray ones drawn in towards the middle.
     *
     * @param models how many models of processor there are; all readings are of these
     * @param straySquare the square of how far from the middle a reading of the usual worth may be
     */
    void sumUp(int models, double straySquare) {
        if (models > sums.length) {
            sums = new double[models];
            totals = new double[models];
        }
        Arrays.fill(sums, 0, models, 0);
        Arrays.fill(totals, 0, models, 0);
        for (int i = 0; i < count; i++) {
            double distance = values[i] - middle;
            // Squares are compared because few readings are stray, and only theirs is worth a root.
            double tamed = distance * distance * weights[i] > straySquare
                    ? middle + Math.copySign(Math.sqrt(straySquare / weights[i]), distance)
                    : values[i];
            sums[this.models[i]] += weights[i] * tamed;
            totals[this.models[i]] += weights[i];
        }
    }

    /** The weighted sum of the readings on a processor, once they are summed up. */
    double sumOn(int model) {
        return sums[model];
    }

    /** How much the readings on a processor are worth together, once they are summed up. */
    double weightOn(int model) {
        return totals[model];
    }
}
