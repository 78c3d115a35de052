package dev.leanbench.core.statistics;

/**
 * Smooths values along a line under the belief that the true ones are a Brownian motion seen through independent normal
 * errors: the Kalman filter (1960) forwards with a diffuse start, the smoother of Rauch, Tung and Striebel (1965)
 * backwards.
 */
public final class RandomWalk {

    /** Standard deviations of the motion over one unit of the line that are tried; the first means a constant. */
    private static final double[] STEPS = {0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8};

    private RandomWalk() {}

    /**
     * A smoothed path.
     *
     * @param values what is believed at each place
     * @param variances how doubtful that is
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed from one calculation to the next; never compared.
    public record Path(double[] values, double[] variances) {}

    /**
     * Smooths under the one of a few speeds of motion that makes the values most likely.
     *
     * @param places where the values were seen, ascending
     * @param values one or more values
     * @param variances the variance of each value's error, above 0
     * @return the path at the same places
     */
    public static Path mostLikely(double[] places, double[] values, double[] variances) {
        Filter best = new Filter(places, values, variances, STEPS[0]);
        for (int i = 1; i < STEPS.length; i++) {
            Filter filter = new Filter(places, values, variances, STEPS[i]);
            if (filter.logLikelihood > best.logLikelihood) {
                best = filter;
            }
        }
        return best.smoothed();
    }

    private static final class Filter {

        private final double[] means;
        private final double[] uncertainties;
        private final double[] motions;
        private final double logLikelihood;

        Filter(double[] places, double[] values, double[] variances, double step) {
            int count = values.length;
            means = new double[count];
            uncertainties = new double[count];
            motions = new double[count];
            means[0] = values[0];
            uncertainties[0] = variances[0];
            double sum = 0;
            for (int i = 1; i < count; i++) {
                motions[i] = step * step * (places[i] - places[i - 1]);
                double predicted = uncertainties[i - 1] + motions[i];
                double total = predicted + variances[i];
                double innovation = values[i] - means[i - 1];
                sum -= 0.5 * (Math.log(total) + innovation * innovation / total);
                double gain = predicted / total;
                means[i] = means[i - 1] + gain * innovation;
                uncertainties[i] = (1 - gain) * predicted;
            }
            logLikelihood = sum;
        }

        Path smoothed() {
            double[] values = means.clone();
            double[] variances = uncertainties.clone();
            for (int i = values.length - 2; i >= 0; i--) {
                double predicted = uncertainties[i] + motions[i + 1];
                double back = uncertainties[i] / predicted;
                values[i] = means[i] + back * (values[i + 1] - means[i]);
                variances[i] = uncertainties[i] + back * back * (variances[i + 1] - predicted);
            }
            return new Path(values, variances);
        }
    }
}
