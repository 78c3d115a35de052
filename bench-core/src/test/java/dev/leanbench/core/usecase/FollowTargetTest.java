package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.LevelHistory;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetPast;
import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.report.TargetPoint;
import dev.leanbench.core.report.TargetSeries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowTargetTest {

    private static final StoredRun WITHOUT = stored(Runs.run("2026-04-27T06:00:00Z", 'e', target("X", "1")));
    private static final StoredRun FIRST = stored(Runs.run("2026-05-04T06:00:00Z", 'a', target("Old", "2.5")));
    private static final StoredRun SECOND =
            stored(Runs.run("2026-05-11T06:00:00Z", 'b', target("New", "2.6"), target("X", "7.4")));
    private static final StoredRun THIRD = stored(Runs.run("2026-05-18T06:00:00Z", 'c', target("X", "1")));
    private static final History HISTORY = new History(List.of(WITHOUT, FIRST, SECOND, THIRD), List.of());

    private static final LevelHistory RENAMED = (history, target) -> new TargetPast(
            List.of(),
            target.value().equals("New")
                    ? List.of(new TargetPast.EarlierName(new TargetName("Old"), RunReference.to(SECOND)))
                    : List.of());

    private final FollowTarget follow = new FollowTarget(ThresholdJudge.DEFAULT, RENAMED);

    @Test
    void aTargetIsFollowedFromTheFirstRunThatTimedItUnderEveryNameItHad() {
        TargetSeries series = follow.follow(HISTORY, new TargetName("New")).orElseThrow();

        assertThat(series.points()).extracting(TargetPoint::name).hasToString("[Old, New, New]");
        assertThat(series.points())
                .extracting(
                        point -> point.timing().map(timing -> timing.elapsed().toString()))
                .containsExactly(Optional.of("2.5"), Optional.of("2.6"), Optional.empty());
        assertThat(series.standing()).isEmpty();
    }

    @Test
    void itsPlaceAmongAllIsThatOfTheNewestRun() {
        TargetSeries series =
                follow.follow(HISTORY.upTo(SECOND), new TargetName("New")).orElseThrow();

        assertThat(series.standing()).contains(new TargetSeries.Standing(2, 2, 0.26));
        assertThat(series.change())
                .get()
                .extracting(change -> change.name().value())
                .isEqualTo("New");
    }

    @Test
    void aTargetThatNoRunTimedCannotBeFollowed() {
        assertThat(follow.follow(HISTORY, new TargetName("Never"))).isEmpty();
        assertThat(follow.follow(History.EMPTY, new TargetName("New"))).isEmpty();
    }

    @Test
    void aStepOfAllTargetsIsToldWhereTheTargetTookPart() {
        CommonStep earlier = stepOfAll(WITHOUT, FIRST);
        CommonStep taken = stepOfAll(FIRST, SECOND);
        Judge finding = (before, head) -> {
            RunDiff diff = ThresholdJudge.DEFAULT.judge(before, head);
            return new RunDiff(
                    diff.base(), head, diff.changes(), diff.rule(), diff.remarks(), with(List.of(earlier, taken)));
        };

        TargetSeries series = new FollowTarget(finding, RENAMED)
                .follow(HISTORY, new TargetName("New"))
                .orElseThrow();

        assertThat(series.commonSteps()).containsExactly(taken);
    }

    private static CommonStep stepOfAll(StoredRun before, StoredRun since) {
        return new CommonStep(
                Signal.WALL_TIME,
                RunReference.to(before),
                RunReference.to(since),
                0.12,
                0.09,
                0.15,
                3,
                3,
                false,
                List.of());
    }

    private static Findings with(List<CommonStep> steps) {
        return new Findings(
                Optional.empty(), Optional.empty(), List.of(), List.of(), steps, List.of(), List.of(), List.of(), 0);
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
