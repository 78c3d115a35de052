package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.Optional;

/**
 * The time against the one before: what the shell and Python workflow that this project replaces does, and the rule
 * most people start with.
 *
 * @param ratio what is too much: 1.1 for + 10 %; the inverse is an improvement
 */
record PreviousRule(double ratio) implements SeriesRule {

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        double before = earlier[earlier.length - 1];
        if (now > before * ratio) {
            return Optional.of(Direction.SLOWER);
        }
        return now < before / ratio ? Optional.of(Direction.FASTER) : Optional.empty();
    }
}
