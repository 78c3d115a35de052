package dev.leanbench.core.statistics;

import java.util.Arrays;

/** Location and scale that a few wild values cannot move. */
public final class Robust {

    /** A normal distribution's standard deviation over its median absolute deviation: 1 / Φ⁻¹(3/4). */
    public static final double NORMAL_CONSISTENCY = 1.482602218505602;

    private Robust() {}

    /**
     * The median.
     *
     * @param values one or more numbers; left as they are
     * @return the middle value, or the mean of the two in the middle
     */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The median absolute deviation from a centre, made comparable with a standard deviation (Hampel 1974).
     *
     * @param values one or more numbers; left as they are
     * @param centre the centre
     * @return the scale, 0 or more
     */
    public static double scaleAbout(double centre, double... values) {
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - centre);
        }
        return NORMAL_CONSISTENCY * median(distances);
    }

    /**
     * A quantile, interpolated between order statistics (type 7 of Hyndman and Fan 1996).
     *
     * @param sorted one or more numbers in ascending order
     * @param share 0 to 1
     * @return the quantile
     */
    public static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
