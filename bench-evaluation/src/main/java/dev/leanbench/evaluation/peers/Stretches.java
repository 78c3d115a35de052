package dev.leanbench.evaluation.peers;

import java.util.Arrays;

/** Median and absolute deviation of every stretch of a series, calculated once each. */
final class Stretches {

    private final double[] series;
    private final double[][] medians;
    private final double[][] distances;

    Stretches(double[] series) {
        this.series = series;
        medians = new double[series.length][];
        distances = new double[series.length][];
    }

    int length() {
        return series.length;
    }

    /** The median of the values from a position up to, and without, another. */
    double median(int from, int to) {
        calculate(from, to);
        return medians[from][to - from];
    }

    /** The sum of those values' distances from their median. */
    double distance(int from, int to) {
        calculate(from, to);
        return distances[from][to - from];
    }

    private void calculate(int from, int to) {
        if (medians[from] == null) {
            medians[from] = new double[series.length - from + 1];
            distances[from] = new double[series.length - from + 1];
            Arrays.fill(medians[from], Double.NaN);
        }
        if (Double.isNaN(medians[from][to - from])) {
            double[] sorted = Arrays.copyOfRange(series, from, to);
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            double distance = 0;
            for (double value : sorted) {
                distance += Math.abs(value - median);
            }
            medians[from][to - from] = median;
            distances[from][to - from] = distance;
        }
    }
}
