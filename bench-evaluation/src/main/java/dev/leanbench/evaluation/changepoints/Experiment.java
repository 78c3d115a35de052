package dev.leanbench.evaluation.changepoints;

import dev.leanbench.core.statistics.Robust;
import dev.leanbench.evaluation.scenario.Seeds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Asks methods for changes in the same series, each method with a threshold that it passes in one of a hundred quiet
 * series of the tuning seeds.
 *
 * @param condition what series are like
 * @param seeds the series to report on
 * @param count how many series, with each step and without
 */
record Experiment(Condition condition, Seeds seeds, int count) {

    /** The share of series without a change that may get an alarm. */
    static final double FALSE_ALARMS = 0.01;

    Figures figures(RecentChange search) {
        double threshold = threshold(search);
        Map<Step, Double> recall = new LinkedHashMap<>();
        for (Step step : Step.all()) {
            recall.put(step, alarms(search, threshold, step::applied));
        }
        return new Figures(recall, alarms(search, threshold, UnaryOperator.identity()));
    }

    private double threshold(RecentChange search) {
        double[] scores = Seeds.TUNING
                .take(count)
                .parallel()
                .mapToDouble(seed -> search.score(condition.quiet(seed)))
                .sorted()
                .toArray();
        return Robust.quantile(scores, 1 - FALSE_ALARMS);
    }

    private double alarms(RecentChange search, double threshold, UnaryOperator<double[]> change) {
        return (double) seeds.take(count)
                        .parallel()
                        .filter(seed -> search.score(change.apply(condition.quiet(seed))) > threshold)
                        .count()
                / count;
    }
}
