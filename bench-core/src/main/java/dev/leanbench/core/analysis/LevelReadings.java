package dev.leanbench.core.analysis;

/**
 * The readings that a level rests on, a few of them; used again for one target after the other, for there are thousands
 * in each of a hundred runs.
 */
final class LevelReadings {

    private final double[] values = new double[Track.LEVEL_RUNS];
    private final double[] weights = new double[Track.LEVEL_RUNS];
    private final int[] models = new int[Track.LEVEL_RUNS];
    private final double[] ascending = new double[Track.LEVEL_RUNS];
    private int count;

    /** Forgets all readings. */
    LevelReadings clear() {
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
        int place = count;
        while (place > 0 && ascending[place - 1] > value) {
            ascending[place] = ascending[place - 1];
            place--;
        }
        ascending[place] = value;
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

    /** The median. */
    double middle() {
        double upper = ascending[count / 2];
        return count % 2 == 1 ? upper : (ascending[count / 2 - 1] + upper) / 2;
    }
}
