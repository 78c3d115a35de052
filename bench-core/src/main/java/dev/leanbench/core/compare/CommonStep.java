package dev.leanbench.core.compare;

import java.util.List;
import java.util.Objects;

/**
 * A step that all targets took together and kept, on processors of the same name: a new linter, an import that everything
 * has, a slower compiler, or machines that are busier than they were. In the first run with it nobody can tell it from
 * that run's machine. Every ratio is a change: 0.1 for 10 % slower.
 *
 * @param signal what stepped
 * @param before the last run before it
 * @param since the first run with it
 * @param ratio the step over all targets
 * @param low the lower end of the interval in which {@code ratio} lies with 95 % confidence
 * @param high the upper end of it
 * @param runsBefore how many runs before it are compared, one or more
 * @param runsSince how many runs since are compared with them, one or more
 * @param isNews whether no report before this one could tell of it
 * @param causes what else changed between the two runs, their processors aside
 */
public record CommonStep(
        Signal signal,
        RunReference before,
        RunReference since,
        double ratio,
        double low,
        double high,
        int runsBefore,
        int runsSince,
        boolean isNews,
        List<SurroundingChange> causes) {

    public CommonStep {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(since, "since");
        causes = List.copyOf(causes);
        if (!(low <= ratio && ratio <= high)) {
            throw new IllegalArgumentException("common step of " + ratio + " between " + low + " and " + high);
        }
        if (runsBefore < 1 || runsSince < 1) {
            throw new IllegalArgumentException(
                    "common step with " + runsBefore + " runs before and " + runsSince + " since");
        }
    }
}
