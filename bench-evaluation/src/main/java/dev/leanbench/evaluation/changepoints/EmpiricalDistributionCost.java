package dev.leanbench.evaluation.changepoints;

import java.util.Arrays;

/**
 * The cost of ED-PELT (Haynes, Fearnhead and Eckley 2017, after Zou and others 2014): how well a stretch's empirical
 * distribution F is told apart at K = ⌈4 log n⌉ quantiles of the whole series,
 *
 * <pre>−2 log(2n − 1) / K · Σ m (F log F + (1 − F) log(1 − F))</pre>
 *
 * over these quantiles, for m values. The quantiles lie at 1 / (1 + (2n − 1)^(1 − (2k − 1) / K)), more of them in the
 * tails. A value that equals a quantile counts half on either side of it.
 */
final class EmpiricalDistributionCost implements SegmentCost {

    /** Twice the number of values below, for each quantile and each number of values from the start. */
    private final int[][] below;

    /** i log i, for twice the number of values. */
    private final double[] weighted;

    private final double factor;

    EmpiricalDistributionCost(double[] series) {
        int length = series.length;
        int quantiles = (int) Math.ceil(4 * StrictMath.log(length));
        double spread = StrictMath.log(2.0 * length - 1);
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        below = new int[quantiles][length + 1];
        for (int k = 0; k < quantiles; k++) {
            double share = 1 / (1 + StrictMath.exp(spread * (1 - (2.0 * k + 1) / quantiles)));
            double quantile = sorted[(int) ((length - 1) * share)];
            for (int i = 0; i < length; i++) {
                below[k][i + 1] = below[k][i] + 1 - (int) Math.signum(Double.compare(series[i], quantile));
            }
        }
        weighted = new double[2 * length + 1];
        for (int i = 1; i < weighted.length; i++) {
            weighted[i] = i * StrictMath.log(i);
        }
        factor = -2 * spread / quantiles;
    }

    @Override
    public double of(int from, int to) {
        int all = 2 * (to - from);
        double sum = 0;
        for (int[] counts : below) {
            int left = counts[to] - counts[from];
            sum += weighted[left] + weighted[all - left] - weighted[all];
        }
        // The counts are doubled, and so is each i log i, of which the logarithms of 2 cancel.
        return factor * sum / 2;
    }
}
