package dev.leanbench.evaluation.truth;

import dev.leanbench.core.model.TargetName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happened to one target.
 *
 * @param names its name from a run on, by the run's position; the first is where it appeared
 * @param gone the position of the first run that no longer builds it
 * @param steps its changes, oldest first
 * @param drift its drift, if it has one
 */
public record TargetStory(
        NavigableMap<Integer, TargetName> names, int gone, List<TrueStep> steps, Optional<TrueDrift> drift) {

    public TargetStory {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a target that never had a name");
        }
        names = Collections.unmodifiableNavigableMap(new TreeMap<>(names));
        steps = List.copyOf(steps);
    }

    /** A target that was always there under one name. */
    public static TargetStory of(TargetName name, List<TrueStep> steps) {
        return new TargetStory(new TreeMap<>(Map.of(0, name)), Integer.MAX_VALUE, steps, Optional.empty());
    }

    /** Its name in a run; empty where that run does not build it. */
    public Optional<TargetName> nameIn(int run) {
        return run < gone
                ? Optional.ofNullable(names.floorEntry(run)).map(entry -> entry.getValue())
                : Optional.empty();
    }

    /** The change that a run is the first to show. */
    public Optional<TrueStep> stepAt(int run) {
        return steps.stream().filter(step -> step.since() == run).findFirst();
    }
}
