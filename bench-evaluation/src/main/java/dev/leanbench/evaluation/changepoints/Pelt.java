package dev.leanbench.evaluation.changepoints;

import java.util.Arrays;
import java.util.function.Function;

/**
 * PELT (Killick, Fearnhead and Eckley 2012): the cheapest segmentation of a series, where each change costs a penalty
 * and each segment has two values or more.
 * The score is the largest penalty for the newest change at which that change, if recent, is kept, earlier ones having
 * the usual penalty: the cost of the best segmentation without a recent change less that of the best with one.
 *
 * @param cost what a segment of a series costs
 * @param logarithms the penalty of an earlier change in units of log n
 */
record Pelt(Function<double[], SegmentCost> cost, double logarithms) implements RecentChange {

    @Override
    public double score(double[] series) {
        SegmentCost segment = cost.apply(series);
        double penalty = logarithms * StrictMath.log(series.length);
        double[] cheapest = cheapest(segment, series.length - FEWEST_RUNS, penalty);
        int window = series.length - MOST_RUNS - RUNS_ASTRAY;
        double without = segment.of(0, series.length);
        for (int last = FEWEST_RUNS; last < window; last++) {
            without = Math.min(without, cheapest[last] + penalty + segment.of(last, series.length));
        }
        double with = Double.POSITIVE_INFINITY;
        for (int last = Math.max(FEWEST_RUNS, window); last < cheapest.length; last++) {
            with = Math.min(with, cheapest[last] + segment.of(last, series.length));
        }
        return without - with;
    }

    /** The cost of the best segmentation of the first so many values, for each number up to the length. */
    static double[] cheapest(SegmentCost segment, int length, double penalty) {
        double[] cheapest = new double[length + 1];
        Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
        cheapest[0] = -penalty;
        int[] candidates = new int[length];
        int count = 0;
        for (int end = FEWEST_RUNS; end <= length; end++) {
            candidates[count++] = end - FEWEST_RUNS;
            for (int i = 0; i < count; i++) {
                double total = cheapest[candidates[i]] + segment.of(candidates[i], end) + penalty;
                cheapest[end] = Math.min(cheapest[end], total);
            }
            count = prune(candidates, count, segment, cheapest, end - FEWEST_RUNS + 1);
        }
        return cheapest;
    }

    /** Forgets last changes that are worse than one here by a penalty, and so never the best again once one can be. */
    private static int prune(int[] candidates, int count, SegmentCost segment, double[] cheapest, int here) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int last = candidates[i];
            if (last == here || cheapest[last] + segment.of(last, here) <= cheapest[here]) {
                candidates[kept++] = last;
            }
        }
        return kept;
    }
}
