package dev.leanbench.core.compare;

/**
 * What a verdict rests on.
 *
 * @param adjustedRatio the change with the runner's speed taken out: 0.1 for 10 % slower
 * @param low the lower end of the interval in which the true change is expected, as a ratio like {@code adjustedRatio}
 * @param high the upper end of it
 * @param confidence how sure the verdict is, 0 to 1
 * @param runs how many earlier runs stand behind it, 1 or more
 */
public record Evidence(double adjustedRatio, double low, double high, double confidence, int runs) {

    public Evidence {
        if (!Double.isFinite(adjustedRatio) || !(low <= high)) {
            throw new IllegalArgumentException("change of " + adjustedRatio + " between " + low + " and " + high);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ": expected 0 to 1");
        }
        if (runs < 1) {
            throw new IllegalArgumentException("evidence from " + runs + " runs: expected 1 or more");
        }
    }
}
