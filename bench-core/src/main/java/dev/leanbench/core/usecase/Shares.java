package dev.leanbench.core.usecase;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.TargetTiming;

/**
 * What share each target has of the time that all targets took together. It is not the share of the total: targets are
 * built at the same time.
 *
 * @param seconds the time that all targets took together
 */
record Shares(double seconds) {

    static Shares of(BuildResult build) {
        return new Shares(build.targets().stream()
                .mapToDouble(target -> target.elapsed().toDouble())
                .sum());
    }

    /** From 0 to 1. */
    double of(TargetTiming target) {
        return seconds > 0 ? Math.min(1, target.elapsed().toDouble() / seconds) : 0;
    }
}
