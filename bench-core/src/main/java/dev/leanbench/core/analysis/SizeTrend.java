package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How something depends on a target's size, robustly: the targets are put into classes of equal count by their size,
 * each class gives its median, and between the classes' middles the line is straight. Few targets make one class, which
 * is a plain median.
 */
final class SizeTrend {

    private static final int TARGETS_PER_CLASS = 40;
    private static final int MOST_CLASSES = 24;

    private final double[] middles;
    private final double[] medians;
    private final double[] errors;

    private SizeTrend(double[] middles, double[] medians, double[] errors) {
        this.middles = middles;
        this.medians = medians;
        this.errors = errors;
    }

    /** The positions of the sizes in ascending order; work that several trends over the same targets share. */
    static int[] order(double[] sizes) {
        return IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sizes[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Values that are not a number are left out. */
    static SizeTrend of(double[] sizes, int[] order, double[] values) {
        int[] known = Arrays.stream(order)
                .filter(i -> !Double.isNaN(values[i]) && !Double.isNaN(sizes[i]))
                .toArray();
        int classes = Math.max(1, Math.min(MOST_CLASSES, known.length / TARGETS_PER_CLASS));
        if (known.length == 0) {
            return new SizeTrend(new double[] {0}, new double[] {0}, new double[] {0});
        }
        double[] middles = new double[classes];
        double[] medians = new double[classes];
        double[] errors = new double[classes];
        for (int c = 0; c < classes; c++) {
            int from = (int) ((long) known.length * c / classes);
            int to = (int) ((long) known.length * (c + 1) / classes);
            double[] inClass =
                    Arrays.stream(known, from, to).mapToDouble(i -> values[i]).toArray();
            middles[c] = sizes[known[(from + to) / 2]];
            medians[c] = Robust.median(inClass);
            // The median's standard error is √(π/2) times the mean's.
            errors[c] = inClass.length < 3
                    ? Double.POSITIVE_INFINITY
                    : Math.sqrt(Math.PI / 2 / inClass.length) * Robust.scaleAbout(medians[c], inClass);
        }
        return new SizeTrend(middles, medians, errors);
    }

    /**
     * The trend drawn towards its own overall median, and that towards zero, each by as much as its error makes it
     * doubtful (the positive-part estimator of James and Stein 1961, one value at a time): what does not clear its own
     * error is not applied.
     */
    SizeTrend shrunk(double overall, double overallError) {
        double kept = weight(overall, overallError) * overall;
        double[] drawn = new double[medians.length];
        double[] remaining = new double[medians.length];
        for (int c = 0; c < medians.length; c++) {
            double apart = medians[c] - overall;
            double weight = medians.length == 1 ? 0 : weight(apart, errors[c]);
            drawn[c] = kept + weight * apart;
            remaining[c] = Math.hypot(overallError, weight * errors[c]);
        }
        return new SizeTrend(middles, drawn, remaining);
    }

    private static double weight(double value, double error) {
        return value == 0 || Double.isInfinite(error) ? 0 : Math.max(0, 1 - error * error / (value * value));
    }

    double at(double size) {
        return interpolated(size, medians);
    }

    double errorAt(double size) {
        return interpolated(size, errors);
    }

    private double interpolated(double size, double[] values) {
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
