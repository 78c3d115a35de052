package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.RunDiff;
import java.util.Set;

/** Finds in a report what it says of slow changes. */
@FunctionalInterface
public interface DriftReader {

    /** Nothing is said of them. */
    DriftReader NONE = diff -> Set.of();

    /** The targets that a report says drift. */
    Set<Flag> driftsIn(RunDiff diff);
}
