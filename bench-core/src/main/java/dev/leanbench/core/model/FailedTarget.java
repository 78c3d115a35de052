package dev.leanbench.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A target that did not build.
 *
 * @param name the target
 * @param elapsed how long it took to fail, where Lake printed it
 */
public record FailedTarget(TargetName name, Optional<Seconds> elapsed) implements Comparable<FailedTarget> {

    public FailedTarget {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    @Override
    public int compareTo(FailedTarget other) {
        return name.compareTo(other.name);
    }
}
