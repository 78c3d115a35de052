package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.evaluation.truth.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * A target that a report says has changed.
 *
 * @param target its name in the run that was judged
 * @param direction which way
 */
public record Flag(TargetName target, Direction direction) {

    static List<Flag> in(RunDiff diff) {
        return diff.changes().stream().flatMap(Flag::of).toList();
    }

    private static Stream<Flag> of(TargetChange change) {
        return Direction.claimedBy(change.verdict()).stream().map(direction -> new Flag(change.name(), direction));
    }
}
