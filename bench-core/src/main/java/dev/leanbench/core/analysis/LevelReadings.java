package dev.leanbench.core.analysis;

/**
 * The readings that a level rests on, a few of them; used again for one target after the other, for there are thousands
 * in each of a hundred runs.
 */
final class LevelReadings {

    private final double[] values = new double[Track.LEVEL_RUNS];
    private final double[] weights = new double[Track.LEVEL_RUNS];
    private final int[] models = new int[Track.LEVEL_RUNS];
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
        double upper = valueOfRank(count / 2);
        return count % 2 == 1 ? upper : (valueOfRank(count / 2 - 1) + upper) / 2;
    }

    private double valueOfRank(int rank) {
        int index = 0;
        while (rankOf(index) != rank) {
            index++;
        }
        return values[index];
    }

    /**
     * How many values come before one in ascending order. Counting them for one value after the other takes a third of
     * the time of sorting so few, for no processor can foretell where sorting puts the next one.
     */
    private int rankOf(int index) {
        double value = values[index];
        int rank = 0;
        for (int i = 0; i < index; i++) {
            rank += values[i] <= value ? 1 : 0;
        }
        for (int i = index + 1; i < count; i++) {
            rank += values[i] < value ? 1 : 0;
        }
        return rank;
    }
}
