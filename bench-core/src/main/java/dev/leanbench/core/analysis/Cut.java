package dev.leanbench.core.analysis;

/**
 * A series taken for two steady levels.
 *
 * @param index where the second one begins
 * @param residual the sum of the squared distances from the two levels' means
 */
record Cut(int index, double residual) {

    /** Cuts where it is told to; both parts hold one value at least. */
    static Cut at(double[] values, int index) {
        return new Cut(index, squares(values, 0, index) + squares(values, index, values.length));
    }

    private static double squares(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }
}
