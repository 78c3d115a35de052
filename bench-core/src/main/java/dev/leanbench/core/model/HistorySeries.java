package dev.leanbench.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The runs made so far, as far as they were asked for, with no more of their targets than one.
 *
 * @param target the target, by one name: what it was called before it was renamed is another target
 * @param points every run, oldest first
 * @param skipped the files that could not be used
 */
public record HistorySeries(TargetName target, List<Point> points, List<SkippedFile> skipped) {

    /**
     * The target in one run.
     *
     * @param run the run
     * @param timing what was measured; empty where the run did not time the target
     */
    public record Point(RunSummary run, Optional<TargetTiming> timing) implements Comparable<Point> {

        public Point {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(timing, "timing");
        }

        @Override
        public int compareTo(Point other) {
            return run.compareTo(other.run);
        }
    }

    public HistorySeries {
        Objects.requireNonNull(target, "target");
        points = points.stream().sorted().toList();
        skipped = List.copyOf(skipped);
    }

    /**
     * Follows a target.
     *
     * @param history a history
     * @param target the target
     * @return the same with this target alone
     */
    public static HistorySeries of(History history, TargetName target) {
        return new HistorySeries(
                target,
                history.runs().stream()
                        .map(run ->
                                new Point(RunSummary.of(run), run.run().build().timingOf(target)))
                        .toList(),
                history.skipped());
    }

    /**
     * Whether any run timed the target.
     *
     * @return false where it is not in this history
     */
    public boolean isTimed() {
        return points.stream().anyMatch(point -> point.timing().isPresent());
    }
}
