package dev.leanbench.evaluation.peers;

import java.util.Arrays;

/** Plain statistics of a few numbers. */
final class Sample {

    private Sample() {}

    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Variance with n in the denominator. */
    static double populationVariance(double... values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN);
    }

    /** Variance with n − 1 in the denominator; NaN for fewer than two values. */
    static double sampleVariance(double... values) {
        return values.length < 2 ? Double.NaN : populationVariance(values) * values.length / (values.length - 1);
    }

    /** The newest values, no more than so many. */
    static double[] newest(int most, double... values) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - most), values.length);
    }

    /** The values with one more at the end. */
    static double[] append(double[] values, double last) {
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = last;
        return all;
    }
}
