package dev.leanbench.evaluation.changepoints;

/** How badly one level fits a stretch of a series: minus twice the logarithm of its likelihood, up to a constant. */
@FunctionalInterface
interface SegmentCost {

    /** The cost of the values from a position up to, and without, another; cutting a stretch never costs more. */
    double of(int from, int to);

    /** Normal values around a mean, with unit variance: the sum of squared distances from it. */
    static SegmentCost normalMean(double[] series) {
        return new PrefixSums(series)::residual;
    }

    /** Values of any distribution: see {@link EmpiricalDistributionCost}. */
    static SegmentCost empiricalDistribution(double[] series) {
        return new EmpiricalDistributionCost(series);
    }
}
