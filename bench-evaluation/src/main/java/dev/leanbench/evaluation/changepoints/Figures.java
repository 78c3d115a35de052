package dev.leanbench.evaluation.changepoints;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one method does in one condition.
 *
 * @param recall the share of series with a step in which it is found, for each step
 * @param falseAlarms the share of series without a change that get an alarm
 */
record Figures(Map<Step, Double> recall, double falseAlarms) {

    Figures {
        // In the order given, so that sums are the same every time.
        recall = Collections.unmodifiableMap(new LinkedHashMap<>(recall));
    }

    double meanRecall() {
        return recall.values().stream().mapToDouble(share -> share).sum() / recall.size();
    }
}
