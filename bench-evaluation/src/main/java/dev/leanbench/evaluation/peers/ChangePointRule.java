package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.List;
import java.util.Optional;

/**
 * A method that finds changes anywhere in a series, used as in CI: what it finds with the newest run and did not find
 * without it is news.
 *
 * @param method the method
 */
record ChangePointRule(Method method) implements SeriesRule {

    /** Finds all change points of a series. */
    @FunctionalInterface
    interface Method {

        /** The change points, oldest first. */
        List<ChangePoint> find(double[] series);
    }

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        List<ChangePoint> found = method.find(Sample.append(earlier, now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<ChangePoint> known = method.find(earlier);
        return found.stream()
                .filter(point -> known.stream().noneMatch(point::isNear))
                .reduce((older, newer) -> newer)
                .map(ChangePoint::direction);
    }
}
