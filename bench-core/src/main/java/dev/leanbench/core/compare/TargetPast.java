package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.List;
import java.util.Objects;

/**
 * What became of one target in the course of a history.
 *
 * @param steps the steps that are believed, oldest first; all are {@link LevelShift.Stage#SETTLED}
 * @param earlierNames the names it went by before, newest first
 */
public record TargetPast(List<LevelShift> steps, List<EarlierName> earlierNames) {

    /** Nothing is known. */
    public static final TargetPast NONE = new TargetPast(List.of(), List.of());

    /**
     * A name that a target had.
     *
     * @param name the name
     * @param until the first run in which it went by a later one
     */
    public record EarlierName(TargetName name, RunReference until) {

        public EarlierName {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(until, "until");
        }
    }

    public TargetPast {
        steps = List.copyOf(steps);
        earlierNames = List.copyOf(earlierNames);
    }
}
