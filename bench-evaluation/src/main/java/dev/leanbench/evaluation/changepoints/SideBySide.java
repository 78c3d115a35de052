package dev.leanbench.evaluation.changepoints;

import dev.leanbench.core.statistics.Robust;
import dev.leanbench.evaluation.scenario.Seeds;
import java.util.function.LongSupplier;

/**
 * How long a method takes in comparison with another, side by side on one machine: the median over rounds in which both
 * search the same series, one after the other.
 *
 * @param clock the time in nanoseconds
 */
record SideBySide(LongSupplier clock) {

    private static final int ROUNDS = 21;
    private static final int SERIES = 100;

    /** The ratio of the times. */
    double ratio(Condition condition, RecentChange search, RecentChange reference) {
        double[][] series = Seeds.TUNING.take(SERIES).mapToObj(condition::quiet).toArray(double[][]::new);
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double referenceTime = time(series, reference);
            ratios[round] = time(series, search) / referenceTime;
        }
        return Robust.median(ratios);
    }

    private double time(double[][] series, RecentChange search) {
        long start = clock.getAsLong();
        double sum = 0;
        for (double[] each : series) {
            sum += search.score(each);
        }
        double time = clock.getAsLong() - start;
        if (Double.isNaN(sum)) {
            throw new IllegalStateException(search + " gave a score that is no number");
        }
        return time;
    }
}
