package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.Optional;

/** A rule that looks at one target at a time. */
@FunctionalInterface
interface SeriesRule {

    /**
     * Whether the newest run makes the target news.
     *
     * @param earlier its values in the runs before, in seconds, oldest first; never empty
     * @param now its value in the newest run
     * @return which way it changed; empty for no change
     */
    Optional<Direction> judge(double[] earlier, double now);
}
