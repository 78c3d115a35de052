package dev.leanbench.core.model;

import java.util.Objects;

/**
 * How long one target took.
 *
 * @param name the target
 * @param elapsed wall-clock time of its build action, as printed by Lake
 * @param measures what was measured beyond Lake's own printing; {@link TargetMeasures#NONE} where nothing was
 */
public record TargetTiming(TargetName name, Seconds elapsed, TargetMeasures measures)
        implements Comparable<TargetTiming> {

    public TargetTiming {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(measures, "measures");
    }

    /**
     * A timing of which only Lake's own printing is known.
     *
     * @param name the target
     * @param elapsed wall-clock time of its build action, as printed by Lake
     */
    public TargetTiming(TargetName name, Seconds elapsed) {
        this(name, elapsed, TargetMeasures.NONE);
    }

    /** Orders by name, the order in which targets are stored. */
    @Override
    public int compareTo(TargetTiming other) {
        return name.compareTo(other.name);
    }
}
