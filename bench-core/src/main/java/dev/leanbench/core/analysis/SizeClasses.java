package dev.leanbench.core.analysis;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Targets of similar size, as many in each class, so that a class can speak for its targets where one of them alone
 * says too little. What the classes say is joined by straight lines between their middles.
 */
final class SizeClasses {

    private final int[] bounds;
    private final double[] middles;

    private SizeClasses(int[] bounds, double[] middles) {
        this.bounds = bounds;
        this.middles = middles;
    }

    /** Classes over sizes in ascending order: one at least, and no more than {@code most}. */
    static SizeClasses over(double[] ascending, int targetsPerClass, int most) {
        int count = Math.max(1, Math.min(most, ascending.length / targetsPerClass));
        int[] bounds = new int[count + 1];
        double[] middles = new double[count];
        for (int i = 0; i < count; i++) {
            bounds[i + 1] = (int) ((long) ascending.length * (i + 1) / count);
            middles[i] = ascending.length == 0 ? 0 : ascending[(bounds[i] + bounds[i + 1]) / 2];
        }
        return new SizeClasses(bounds, middles);
    }

    int count() {
        return middles.length;
    }

    double middle(int index) {
        return middles[index];
    }

    int targets(int index) {
        return bounds[index + 1] - bounds[index];
    }

    /** Asks each class for a number, given the values of its targets; values are in the order of the sizes. */
    double[] each(double[] values, ToDoubleFunction<double[]> summary) {
        double[] result = new double[count()];
        for (int i = 0; i < count(); i++) {
            result[i] = summary.applyAsDouble(of(i, values));
        }
        return result;
    }

    /** The values of one class's targets; values are in the order of the sizes. */
    double[] of(int index, double[] values) {
        return Arrays.copyOfRange(values, bounds[index], bounds[index + 1]);
    }

    /** The line through the classes' values; level beyond the first and the last middle. */
    double interpolate(double[] values, double size) {
        int last = middles.length - 1;
        if (size <= middles[0]) {
            return values[0];
        }
        if (size >= middles[last]) {
            return values[last];
        }
        int above = Arrays.binarySearch(middles, size);
        above = above < 0 ? -above - 1 : Math.max(above, 1);
        double span = middles[above] - middles[above - 1];
        double share = span == 0 ? 0 : (size - middles[above - 1]) / span;
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }
}
