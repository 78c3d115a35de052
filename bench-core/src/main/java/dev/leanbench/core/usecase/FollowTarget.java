package dev.leanbench.core.usecase;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.LevelHistory;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetPast;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.report.TargetPoint;
import dev.leanbench.core.report.TargetSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Follows one target through the runs. */
public final class FollowTarget {

    private final Judge judge;
    private final LevelHistory levels;

    /**
     * The step.
     *
     * @param judge gives the verdict on the newest run
     * @param levels tells what levels there were before
     */
    public FollowTarget(Judge judge, LevelHistory levels) {
        this.judge = Objects.requireNonNull(judge, "judge");
        this.levels = Objects.requireNonNull(levels, "levels");
    }

    /**
     * Follows a target.
     *
     * @param history the runs to look at
     * @param target the target, by the last name it had in them
     * @return the target over time; empty where no run timed it
     */
    public Optional<TargetSeries> follow(History history, TargetName target) {
        TargetPast past = levels.of(history, target);
        List<TargetPoint> points = points(history, target, past);
        return points.isEmpty() ? Optional.empty() : Optional.of(series(history, target, past, points));
    }

    private TargetSeries series(History history, TargetName target, TargetPast past, List<TargetPoint> points) {
        StoredRun newest = history.newest().orElseThrow();
        RunDiff diff = judge.judge(history.before(newest), newest);
        return new TargetSeries(
                target,
                points,
                standing(newest.run().build(), target),
                past,
                diff.findings().shifts().stream()
                        .filter(shift -> shift.target().equals(target) && !isBelieved(shift.stage()))
                        .toList(),
                diff.findings().drifts().stream()
                        .filter(drift -> drift.target().equals(Optional.of(target)))
                        .toList(),
                diff.findings().commonSteps().stream()
                        .filter(step -> points.stream().anyMatch(point -> isOf(step, point)))
                        .toList(),
                diff.changes().stream()
                        .filter(change -> change.name().equals(target))
                        .findFirst());
    }

    /** Whether a run is the last one before a step. */
    private static boolean isOf(CommonStep step, TargetPoint point) {
        return point.run().name().equals(step.before().name());
    }

    private static boolean isBelieved(LevelShift.Stage stage) {
        return switch (stage) {
            case CONFIRMED, SETTLED -> true;
            case SUSPECTED, WITHDRAWN -> false;
        };
    }

    private static List<TargetPoint> points(History history, TargetName target, TargetPast past) {
        Map<RunName, TargetName> namesBefore = new HashMap<>();
        past.earlierNames().forEach(earlier -> namesBefore.put(earlier.until().name(), earlier.name()));
        List<TargetPoint> points = new ArrayList<>();
        TargetName name = target;
        for (int i = history.runs().size() - 1; i >= 0; i--) {
            StoredRun run = history.runs().get(i);
            points.add(
                    new TargetPoint(RunSummary.of(run), name, run.run().build().timingOf(name)));
            name = namesBefore.getOrDefault(run.name(), name);
        }
        while (!points.isEmpty() && points.get(points.size() - 1).timing().isEmpty()) {
            points.remove(points.size() - 1);
        }
        Collections.reverse(points);
        return points;
    }

    private static Optional<TargetSeries.Standing> standing(BuildResult build, TargetName target) {
        return build.timingOf(target)
                .map(found -> new TargetSeries.Standing(
                        1
                                + (int) build.targets().stream()
                                        .filter(each -> each.elapsed().compareTo(found.elapsed()) > 0)
                                        .count(),
                        build.targets().size(),
                        Shares.of(build).of(found)));
    }
}
