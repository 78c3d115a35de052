package dev.leanbench.evaluation.changepoints;

/** Sums of any stretch of a series, each in one subtraction. */
final class PrefixSums {

    private final double[] sums;
    private final double[] squares;

    PrefixSums(double[] series) {
        sums = new double[series.length + 1];
        squares = new double[series.length + 1];
        for (int i = 0; i < series.length; i++) {
            sums[i + 1] = sums[i] + series[i];
            squares[i + 1] = squares[i] + series[i] * series[i];
        }
    }

    double mean(int from, int to) {
        return (sums[to] - sums[from]) / (to - from);
    }

    /** The sum of squared distances from the stretch's mean. */
    double residual(int from, int to) {
        double sum = sums[to] - sums[from];
        return squares[to] - squares[from] - sum * sum / (to - from);
    }
}
