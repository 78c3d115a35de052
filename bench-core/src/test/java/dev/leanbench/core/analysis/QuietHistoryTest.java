package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static dev.leanbench.core.analysis.Reports.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.RunnerSpeed;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must not be taken for news. */
class QuietHistoryTest {

    @Test
    void whereNothingChangedHardlyAnyReportFlagsAnything() {
        int reportsWithFlags = 0;
        int reportsWithDrift = 0;
        for (int seed = 0; seed < 50; seed++) {
            Random runners = new Random(seed);
            MadeUpProject project = MadeUpProject.ofTargets(80, 1000 + seed);
            for (int week = 0; week < 12; week++) {
                project.build(Runner.slowerBy(Math.exp(0.08 * runners.nextGaussian())));
            }
            RunDiff diff = project.report();
            reportsWithFlags += flagged(diff).isEmpty() ? 0 : 1;
            reportsWithDrift += diff.findings().drifts().isEmpty() ? 0 : 1;
        }

        assertThat(reportsWithFlags).as("of fifty quiet reports").isLessThanOrEqualTo(4);
        assertThat(reportsWithDrift).as("of fifty quiet reports").isLessThanOrEqualTo(2);
    }

    @Test
    void heavyTailsRaiseNoMoreFalseFlagsOnceTheyAreKnown() {
        int reportsWithFlags = 0;
        for (int seed = 0; seed < 50; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(150, 6000 + seed)
                    .measured()
                    .withHeavyTails()
                    .build(14);
            reportsWithFlags += flagged(project.report()).isEmpty() ? 0 : 1;
        }

        assertThat(reportsWithFlags).as("of fifty quiet reports").isLessThanOrEqualTo(3);
    }

    @Test
    void theFirstComparisonsOfAllAreNoMoreEagerThanLaterOnes() {
        int reportsWithFlags = 0;
        for (int seed = 0; seed < 50; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(80, 2000 + seed).build(2);
            reportsWithFlags += flagged(project.report()).isEmpty() ? 0 : 1;
        }

        assertThat(reportsWithFlags).as("of fifty quiet reports").isLessThanOrEqualTo(4);
    }

    @Test
    void aSlowerRunnerFlagsNothingAndIsNamed() {
        MadeUpProject project = MadeUpProject.ofTargets(200, 31).build(8);
        project.build(Runner.slowerBy(1.3));

        RunDiff diff = project.report();

        assertThat(flagged(diff)).isEmpty();
        RunnerSpeed speed = diff.findings().runnerSpeed().orElseThrow();
        assertThat(speed.ratio()).isCloseTo(0.3, within(0.03));
        assertThat(speed.low()).isBetween(0.2, speed.ratio());
        assertThat(speed.high()).isBetween(speed.ratio(), 0.4);
    }

    @Test
    void aRunnerThatSlowsLongTargetsMoreThanShortOnesIsNamedBySizeAndHardlyEverTakenForAChange() {
        int reportsWithFlags = 0;
        for (int seed = 0; seed < 20; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(300, 3200 + seed).build(8);
            project.build(Runner.slowerBySize(seconds -> 1.05 + 0.08 * Math.log(seconds / 0.5)));

            RunDiff diff = project.report();

            reportsWithFlags += flagged(diff).isEmpty() ? 0 : 1;
            assertThat(diff.findings().runnerSpeed().orElseThrow().bySize())
                    .isSortedAccordingTo(Comparator.comparing(RunnerSpeed.AtSize::seconds))
                    .allSatisfy(at ->
                            assertThat(at.ratio()).isCloseTo(0.05 + 0.08 * Math.log(at.seconds() / 0.5), within(0.05)));
        }

        assertThat(reportsWithFlags).as("of twenty quiet reports").isLessThanOrEqualTo(2);
    }

    @Test
    void theRunAfterASlowRunnerIsNoImprovement() {
        MadeUpProject project = MadeUpProject.ofTargets(200, 33).build(6);
        project.build(Runner.slowerBy(1.5));
        project.build(1);

        assertThat(flagged(project.report())).isEmpty();
        assertThat(project.report().findings().runnerSpeed().orElseThrow().ratio())
                .isCloseTo(1 / 1.5 - 1, within(0.03));
    }

    @Test
    void aRegressionShowsThroughAFasterRunnerThatHidesItFromTheEye() {
        MadeUpProject project = MadeUpProject.ofTargets(200, 34).build(8);
        project.slow("Lab.Module150", 1.4);
        project.build(Runner.slowerBy(0.7));

        RunDiff diff = project.report();

        assertThat(flagged(diff)).containsExactly("Lab.Module150");
        assertThat(Reports.of(diff, "Lab.Module150").time().ratio().orElseThrow())
                .isLessThan(0.1);
    }

    @Test
    void onAQuietMachineWhereMostTimesPrintTheSameDigitsADoublingStillShows() {
        for (double noise : new double[] {0.003, 0.01, 0.02}) {
            MadeUpProject project =
                    MadeUpProject.ofTargets(200, 42).withNoise(noise).build(20);
            project.slow("Lab.Module130", 2);
            project.build(1);

            assertThat(flagged(project.report())).as("noise of %s", noise).containsExactly("Lab.Module130");
            assertThat(project.report().findings().limits())
                    .as("noise of %s", noise)
                    .allSatisfy(limit -> assertThat(limit.ratio()).isLessThan(1));
        }
    }

    @Test
    void aTargetThatTakesThreeSecondsAndPrintsTwoOrThreeOfThemIsNoChange() {
        for (int seed = 0; seed < 20; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(80, 4000 + seed).withNoise(0.004);
            project.add("Lab.Three", 3.0);
            for (int week = 0; week < 6; week++) {
                project.build(1);
                assertThat(flagged(project.report())).doesNotContain("Lab.Three");
            }
        }
    }

    @Test
    void whatLakesPrintingCanExplainIsNoChange() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 35).withNoise(0.004);
        project.add("Lab.Carried", 1.90);
        project.add("Lab.Floored", 10.99);
        project.build(8);
        project.slow("Lab.Carried", 1.97 / 1.90);
        project.slow("Lab.Floored", 11.1 / 10.99);
        project.build(1);

        RunDiff diff = project.report();

        assertThat(Reports.of(diff, "Lab.Carried").time().after().orElseThrow()).hasToString("1.0");
        assertThat(verdict(diff, "Lab.Carried")).isEqualTo(Verdict.Kind.WITHIN_NOISE);
        assertThat(verdict(diff, "Lab.Floored")).isEqualTo(Verdict.Kind.WITHIN_NOISE);
    }

    @Test
    void aTrueHalvingThatPrintsTheSameDigitsAsTheMissingCarryIsNotMadeUp() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 36).withNoise(0.004);
        project.add("Lab.Halved", 2.4);
        project.build(8);
        project.slow("Lab.Halved", 1.2 / 2.4);
        project.build(1);

        assertThat(verdict(project.report(), "Lab.Halved")).isEqualTo(Verdict.Kind.IMPROVED);
    }

    @Test
    void changesBelowTheSmallestWorthAVerdictAreNoNews() {
        MadeUpProject project =
                MadeUpProject.ofTargets(120, 37).withNoise(0.002).measured();
        project.add("Lab.Short", 0.6);
        project.add("Lab.Long", 30);
        project.build(8);
        // A quarter, but only 0.15 s; and 1 s, but only 3.5 %.
        project.slow("Lab.Short", 1.25);
        project.slow("Lab.Long", 1.035);
        project.build(1);

        assertThat(flagged(project.report())).isEmpty();
    }

    @Test
    void wallTimeOnABusyRunnerDoesNotOutweighProcessorTime() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 38).measured().build(8);
        project.slow("Lab.Module070", 1.25);
        project.build(Runner.busy(seconds -> 1.9));

        RunDiff diff = project.report();

        assertThat(flagged(diff)).containsExactly("Lab.Module070");
        assertThat(diff.changes())
                .extracting(TargetChange::evidence)
                .allSatisfy(
                        evidence -> assertThat(evidence.map(Evidence::signal)).contains(Signal.CPU_TIME));
        assertThat(Reports.of(diff, "Lab.Module070").explanation()).contains("judged by its CPU time");
    }

    @Test
    void targetsThatWaitedOnTheWallButDidNoMoreWorkAreNoRegressions() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 39).measured().build(8);
        // What takes about 21 s was held up by something else; its own work is the same.
        project.build(Runner.busy(seconds -> seconds > 20 && seconds < 22 ? 1.6 : 1));

        assertThat(flagged(project.report())).isEmpty();
    }

    @Test
    void processorTimeIsNotUsedWhereOnlyOneOfTheRunsHasIt() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 40).build(6);
        project.measured();
        project.build(1);

        assertThat(project.report().changes())
                .allSatisfy(change ->
                        assertThat(change.evidence().map(Evidence::signal)).contains(Signal.WALL_TIME));
        assertThat(flagged(project.report())).isEmpty();

        project.build(1);
        assertThat(project.report().changes())
                .allSatisfy(change ->
                        assertThat(change.evidence().map(Evidence::signal)).contains(Signal.CPU_TIME));
        assertThat(flagged(project.report())).isEmpty();
    }
}
