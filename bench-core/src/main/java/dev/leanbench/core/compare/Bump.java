package dev.leanbench.core.compare;

import java.util.List;

/**
 * A new toolchain or new dependencies between two runs, and what moved with them. What the whole project has in common
 * cannot be told from the runner's speed, so it is said here and not taken for a change of each target.
 *
 * @param causes what was bumped, one or more
 * @param targets how many targets moved with it
 * @param medianRatio their median change, the runner's speed included: 0.06 for 6 % slower
 */
public record Bump(List<SurroundingChange> causes, int targets, double medianRatio) {

    public Bump {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("a bump must say what was bumped");
        }
        if (targets < 0) {
            throw new IllegalArgumentException("a bump that moved " + targets + " targets");
        }
    }
}
