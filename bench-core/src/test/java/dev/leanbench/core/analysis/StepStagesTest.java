package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static dev.leanbench.core.analysis.Reports.onlyShift;
import static dev.leanbench.core.analysis.Reports.stages;
import static dev.leanbench.core.analysis.Reports.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.LevelShift.Stage;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepStagesTest {

    private static final String TARGET = "Lab.Module080";

    @Test
    void aStepIsSuspectedWhenItHappensThenConfirmedOnceAndThenTheNewLevel() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 21).build(10);
        StoredRun before = project.runs().get(9);
        project.slow(TARGET, 1.5);
        StoredRun since = project.build(Runner.USUAL);

        RunDiff first = project.report();
        assertThat(verdict(first, TARGET)).isEqualTo(Verdict.Kind.REGRESSED);
        assertThat(stages(first, TARGET)).containsExactly(Stage.SUSPECTED);

        project.build(1);
        RunDiff second = project.report();
        assertThat(verdict(second, TARGET)).isEqualTo(Verdict.Kind.REGRESSED);
        assertThat(Reports.of(second, TARGET).explanation()).contains("it stayed there for a second run");
        LevelShift confirmed = onlyShift(second, TARGET);
        assertThat(confirmed.stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(confirmed.before()).isEqualTo(RunReference.to(before));
        assertThat(confirmed.since()).isEqualTo(RunReference.to(since));
        assertThat(confirmed.ratio()).isCloseTo(0.5, within(0.1));

        for (int week = 0; week < 6; week++) {
            project.build(1);
            RunDiff later = project.report();
            assertThat(verdict(later, TARGET)).isEqualTo(Verdict.Kind.WITHIN_NOISE);
            assertThat(onlyShift(later, TARGET).stage()).isEqualTo(Stage.SETTLED);
            assertThat(onlyShift(later, TARGET).since()).isEqualTo(RunReference.to(since));
        }
    }

    @Test
    void theReportThatConfirmsShowsTheTimeBeforeTheStepNotTheRunBefore() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 22).build(6);
        project.slow(TARGET, 2);
        project.build(2);

        TargetChange change = Reports.of(project.report(), TARGET);

        assertThat(change.time().before()).isEqualTo(timeIn(project.runs().get(5)));
        assertThat(change.time().after()).isEqualTo(timeIn(project.runs().get(7)));
    }

    private static Optional<Seconds> timeIn(StoredRun run) {
        return run.run().build().targets().stream()
                .filter(target -> target.name().value().equals(TARGET))
                .map(TargetTiming::elapsed)
                .findFirst();
    }

    @Test
    void aStepDownIsAnImprovementAndGoesThroughTheSameStages() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 23).build(8);
        project.slow(TARGET, 0.6);

        List<Verdict.Kind> verdicts = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            project.build(1);
            verdicts.add(verdict(project.report(), TARGET));
            stages.addAll(stages(project.report(), TARGET));
        }

        assertThat(verdicts)
                .containsExactly(
                        Verdict.Kind.IMPROVED,
                        Verdict.Kind.IMPROVED,
                        Verdict.Kind.WITHIN_NOISE,
                        Verdict.Kind.WITHIN_NOISE);
        assertThat(stages).containsExactly(Stage.SUSPECTED, Stage.CONFIRMED, Stage.SETTLED, Stage.SETTLED);
    }

    @Test
    void aStepThatTheNextRunDoesNotBearOutIsWithdrawnAndLeavesNoTrace() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 24).build(10);
        project.slow(TARGET, 1.5);
        project.build(1);
        assertThat(stages(project.report(), TARGET)).containsExactly(Stage.SUSPECTED);
        project.slow(TARGET, 1 / 1.5);
        project.build(1);

        RunDiff withdrawing = project.report();
        assertThat(verdict(withdrawing, TARGET)).isEqualTo(Verdict.Kind.WITHIN_NOISE);
        assertThat(stages(withdrawing, TARGET)).containsExactly(Stage.WITHDRAWN);
        assertThat(Reports.of(withdrawing, TARGET).explanation())
                .contains("it is back from what the run before showed");

        project.build(1);
        assertThat(stages(project.report(), TARGET)).isEmpty();
    }

    @Test
    void aSecondStepInTheOtherDirectionIsNewsAgain() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 25).build(8);
        project.slow(TARGET, 1.6);
        project.build(4);
        project.slow(TARGET, 1 / 1.6);
        project.build(1);

        assertThat(verdict(project.report(), TARGET)).isEqualTo(Verdict.Kind.IMPROVED);
        assertThat(stages(project.report(), TARGET)).containsExactly(Stage.SUSPECTED);
        project.build(1);
        assertThat(stages(project.report(), TARGET)).containsExactly(Stage.CONFIRMED);
    }

    @Test
    void aLargeStepIsSeenInTheSecondRunOfAll() {
        MadeUpProject project = MadeUpProject.ofTargets(40, 26).build(1);
        project.slow("Lab.Module030", 4);
        project.build(1);

        assertThat(flagged(project.report())).containsExactly("Lab.Module030");
    }

    @Test
    void aStepTooSmallForOneRunIsFoundOnceSomeRunsHavePassedAndSaysSo() {
        int confirmed = 0;
        int late = 0;
        for (int seed = 0; seed < 20; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(120, 100 + seed)
                    .withNoise(0.04)
                    .measured()
                    .build(13);
            project.slow(TARGET, 1.08);
            for (int week = 0; week < 8; week++) {
                project.build(1);
                TargetChange change = Reports.of(project.report(), TARGET);
                confirmed += stages(project.report(), TARGET).contains(Stage.CONFIRMED) ? 1 : 0;
                if (change.explanation().contains("which only shows now")) {
                    late++;
                    assertThat(change.verdict().kind()).isEqualTo(Verdict.Kind.REGRESSED);
                    LevelShift shift = onlyShift(project.report(), TARGET);
                    assertThat(shift.stage()).isEqualTo(Stage.CONFIRMED);
                    assertThat(shift.ratio()).isBetween(0.04, 0.14);
                }
            }
        }

        assertThat(confirmed).as("of twenty small steps").isBetween(16, 20);
        assertThat(late).as("of twenty small steps").isBetween(2, 15);
    }

    @Test
    void aVerdictCarriesWhatItRestsOn() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 27).build(12);
        project.slow(TARGET, 1.4);
        project.build(Runner.slowerBy(1.2));

        Evidence evidence = Reports.of(project.report(), TARGET).evidence().orElseThrow();

        assertThat(evidence.adjustedRatio()).isCloseTo(0.4, within(0.12));
        assertThat(evidence.adjustedRatio()).isBetween(evidence.low(), evidence.high());
        assertThat(evidence.confidence()).isGreaterThan(0.95);
        assertThat(evidence.runs()).isEqualTo(12);
        assertThat(evidence.noise()).isBetween(0.01, 0.1);
        assertThat(evidence.runnerSpeed()).isCloseTo(0.2, within(0.04));
        assertThat(Reports.of(project.report(), TARGET).explanation())
                .contains("this runner was")
                .contains("12 runs");
    }

    @Test
    void aConfirmedStepIsSurerThanANewOne() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 28).build(12);
        project.slow(TARGET, 1.3);
        project.build(1);
        double onceSeen = confidence(project);
        project.build(1);

        assertThat(stages(project.report(), TARGET)).containsExactly(Stage.CONFIRMED);
        assertThat(confidence(project)).isBetween(onceSeen, 1.0);
        assertThat(onceSeen).isGreaterThan(0.95);
    }

    private static double confidence(MadeUpProject project) {
        return Reports.of(project.report(), TARGET).evidence().orElseThrow().confidence();
    }

    @Test
    void theIntervalHoldsTheTruthAboutNineteenTimesInTwenty() {
        int held = 0;
        for (int seed = 0; seed < 60; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(120, 4000 + seed).build(12);
            project.slow(TARGET, 1.4);
            project.build(Runner.slowerBy(1.2));
            Evidence evidence = Reports.of(project.report(), TARGET).evidence().orElseThrow();
            held += evidence.low() < 0.4 && 0.4 < evidence.high() ? 1 : 0;
        }

        assertThat(held).as("of sixty intervals").isBetween(52, 60);
    }

    @Test
    void everyTargetHasAVerdictInTheOrderOfNames() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 28).build(4);

        assertThat(project.report().changes())
                .hasSize(60)
                .isSortedAccordingTo(Comparator.comparing(TargetChange::name));
    }
}
