package dev.leanbench.core.report;

import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.Objects;
import java.util.Optional;

/**
 * One target in one run.
 *
 * @param run the run
 * @param name what the target was called then
 * @param timing its times; empty where the run did not time it
 */
public record TargetPoint(RunSummary run, TargetName name, Optional<TargetTiming> timing) {

    public TargetPoint {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(timing, "timing");
    }
}
