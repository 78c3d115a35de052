package dev.leanbench.core.compare;

import java.util.List;

/**
 * How much slower a run's machine was than that of the run it is shown against, as far as all targets show it together.
 * Every ratio is a change: 0.1 for 10 % slower.
 *
 * @param ratio over all targets
 * @param low the lower end of the interval in which {@code ratio} lies with 95 % confidence
 * @param high the upper end of it
 * @param bySize the same for targets of some sizes, shortest first
 */
public record RunnerSpeed(double ratio, double low, double high, List<AtSize> bySize) {

    /**
     * The speed for targets of one size.
     *
     * @param seconds the size
     * @param ratio how much slower they were
     */
    public record AtSize(double seconds, double ratio) {}

    public RunnerSpeed {
        if (!(low <= ratio && ratio <= high)) {
            throw new IllegalArgumentException("runner speed of " + ratio + " between " + low + " and " + high);
        }
        bySize = List.copyOf(bySize);
    }
}
