package dev.leanbench.evaluation.changepoints;

import java.util.List;

/**
 * A method that is compared.
 *
 * @param title what to call it
 * @param search how it looks for changes
 */
record Method(String title, RecentChange search) {

    /** As a report looks for late steps. */
    static final Method BINARY_SEGMENTATION =
            new Method("binary segmentation", new BinarySegmentation(BinarySegmentation.LEVEL_RUNS));

    /** As a report weighs what it finds so. */
    static final Method TAMED_SEGMENTATION = new Method(
            "the same, stray values drawn in",
            new TamedSegmentation(new BinarySegmentation(BinarySegmentation.LEVEL_RUNS)));

    /** With all values before the cut. */
    static final Method WHOLE_SEGMENTATION =
            new Method("binary segmentation, all runs", new BinarySegmentation(Integer.MAX_VALUE));

    /** With the criterion of Schwarz (1978) for earlier changes: a place and a level more. */
    static final Method PELT = new Method("PELT", new Pelt(SegmentCost::normalMean, 2));

    /** With the penalty that is the default of its authors' {@code changepoint.np}. */
    static final Method ED_PELT = new Method("ED-PELT", new Pelt(SegmentCost::empiricalDistribution, 3));

    /** With a threshold. */
    static final Method E_DIVISIVE = new Method("E-divisive", new EnergyDivisive());

    static final List<Method> ALL =
            List.of(BINARY_SEGMENTATION, TAMED_SEGMENTATION, WHOLE_SEGMENTATION, PELT, ED_PELT, E_DIVISIVE);
}
