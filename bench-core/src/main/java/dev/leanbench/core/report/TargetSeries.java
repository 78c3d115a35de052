package dev.leanbench.core.report;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.TargetPast;
import dev.leanbench.core.model.TargetName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One target over time.
 *
 * @param target the target, by its last name
 * @param points every run from the first that timed it, oldest first; one or more
 * @param standing its place in the newest run; empty where that run did not time it
 * @param past the steps it made and the names it had
 * @param open steps that are only suspected, or were withdrawn, by the newest run
 * @param drifts how it drifts, where it does
 * @param commonSteps the steps that all targets took together while there was this one
 * @param change the verdict on it in the newest run, where there is one
 */
public record TargetSeries(
        TargetName target,
        List<TargetPoint> points,
        Optional<Standing> standing,
        TargetPast past,
        List<LevelShift> open,
        List<Drift> drifts,
        List<CommonStep> commonSteps,
        Optional<TargetChange> change) {

    /**
     * A target among all of a run.
     *
     * @param rank 1 for the slowest
     * @param of how many were timed
     * @param share its share of the time that all targets took together, 0 to 1
     */
    public record Standing(int rank, int of, double share) {

        public Standing {
            if (rank < 1 || rank > of || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("rank " + rank + " of " + of + " with a share of " + share);
            }
        }
    }

    public TargetSeries {
        Objects.requireNonNull(target, "target");
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no run timed " + target);
        }
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(past, "past");
        open = List.copyOf(open);
        drifts = List.copyOf(drifts);
        commonSteps = List.copyOf(commonSteps);
        Objects.requireNonNull(change, "change");
    }

    /**
     * The newest run.
     *
     * @return the last point, which may lack a time
     */
    public TargetPoint newest() {
        return points.get(points.size() - 1);
    }
}
