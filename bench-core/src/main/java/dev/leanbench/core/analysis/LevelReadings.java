package dev.leanbench.core.analysis;

/**
 * The readings that a level rests on, a few of them; used again for one target after the other, for there are thousands
 * in each of a hundred runs.
 */
final class LevelReadings {

    private final double[] values = new double[Track.LEVEL_RUNS];
    private final double[] weights = new double[Track.LEVEL_RUNS];
    private final int[] models = new int[Track.LEVEL_RUNS];
    private final ModelSums sums = new ModelSums();
    private double middle;
    private int count;

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
     * @param processors how many models of processor there are; all readings are of these
     * @param straySquare the square of how far from the middle a reading of the usual worth may be
     */
    ModelSums sumUp(int processors, double straySquare) {
        sums.clear(processors);
        for (int i = 0; i < count; i++) {
            sums.add(values[i], middle, weights[i], models[i], straySquare);
        }
        return sums;
    }
}
