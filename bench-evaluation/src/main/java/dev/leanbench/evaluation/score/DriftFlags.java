package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.evaluation.truth.Direction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a report says of slow changes.
 *
 * @param targets the targets that drift
 * @param project which way all of them do
 */
record DriftFlags(Set<Flag> targets, Optional<Direction> project) {

    static DriftFlags in(RunDiff diff) {
        Set<Flag> targets = new HashSet<>();
        Optional<Direction> project = Optional.empty();
        for (Drift drift : diff.findings().drifts()) {
            Direction direction = Direction.of(1 + drift.perWeek());
            if (drift.target().isPresent()) {
                targets.add(new Flag(drift.target().get(), direction));
            } else {
                project = Optional.of(direction);
            }
        }
        return new DriftFlags(targets, project);
    }
}
