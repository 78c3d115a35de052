package dev.leanbench.core.compare;

import java.util.Objects;

/**
 * What a verdict rests on. Every ratio is a change: 0.1 for 10 % more.
 *
 * @param signal what was compared
 * @param adjustedRatio the change with the runner's speed taken out, against the level of the runs before
 * @param low the lower end of the interval in which the true change lies with 95 % confidence
 * @param high the upper end of it
 * @param confidence how sure it is that the target changed at all, 0 to 1, all targets of the report considered
 * @param runs how many earlier runs stand behind it, 1 or more
 * @param noise by how much this target varies from run to run though nothing changed: one standard deviation
 * @param runnerSpeed how much slower (or, below 0, faster) this runner was for targets of this size
 */
public record Evidence(
        Signal signal,
        double adjustedRatio,
        double low,
        double high,
        double confidence,
        int runs,
        double noise,
        double runnerSpeed) {

    public Evidence {
        Objects.requireNonNull(signal, "signal");
        if (!Double.isFinite(adjustedRatio) || !(low <= high)) {
            throw new IllegalArgumentException("change of " + adjustedRatio + " between " + low + " and " + high);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ": expected 0 to 1");
        }
        if (runs < 1) {
            throw new IllegalArgumentException("evidence from " + runs + " runs: expected 1 or more");
        }
        if (!(noise >= 0) || !(runnerSpeed > -1)) {
            throw new IllegalArgumentException(
                    "noise " + noise + " and runner speed " + runnerSpeed + ": expected 0 or more, and more than -1");
        }
    }
}
