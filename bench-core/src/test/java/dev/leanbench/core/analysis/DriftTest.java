package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final String TARGET = "Lab.Module080";

    @Test
    void aTargetThatGetsOnePercentSlowerEveryWeekDriftsThoughHardlyAWeekFlagsIt() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 81);
        int flagged = 0;
        for (int week = 0; week < 30; week++) {
            project.build(1);
            flagged += week > 0 && Reports.flagged(project.report()).contains(TARGET) ? 1 : 0;
            project.slow(TARGET, 1.01);
        }

        List<Drift> drifts = project.report().findings().drifts();

        assertThat(flagged).as("of thirty weeks").isLessThanOrEqualTo(1);
        assertThat(drifts).singleElement().satisfies(drift -> {
            assertThat(drift.target())
                    .hasValueSatisfying(name -> assertThat(name).hasToString(TARGET));
            assertThat(drift.signal()).isEqualTo(Signal.WALL_TIME);
            assertThat(drift.perWeek()).isCloseTo(0.01, within(0.003));
            assertThat(drift.low()).isGreaterThan(0);
            assertThat(drift.runs()).isEqualTo(30);
            assertThat(drift.levels().twentySixWeeks().orElseThrow()).isCloseTo(0.26, within(0.12));
            assertThat(drift.levels().thirteenWeeks().orElseThrow()).isCloseTo(0.13, within(0.1));
            assertThat(drift.levels().best().orElseThrow()).isGreaterThan(0.15);
        });
    }

    /** The others are taken for a step that was found late. */
    @Test
    void mostDriftsThatBeganAfterAQuietTimeAreNamedAndDatedRoughly() {
        int named = 0;
        for (int seed = 82; seed < 92; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(120, seed).build(20);
            for (int week = 0; week < 26; week++) {
                project.slow(TARGET, 1.008);
                project.build(1);
            }

            Optional<Drift> found = findDrift(project.report());

            named += found.isPresent() ? 1 : 0;
            found.ifPresent(drift -> {
                assertThat(drift.perWeek()).isCloseTo(0.008, within(0.004));
                assertThat(drift.since().name().date())
                        .isBetween(
                                project.runs().get(10).name().date(),
                                project.runs().get(32).name().date());
            });
        }
        assertThat(named).as("of ten").isGreaterThanOrEqualTo(7);
    }

    @Test
    void missingWeeksDoNotMakeADriftLookSteeper() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 83);
        for (int run = 0; run < 20; run++) {
            project.build(1);
            // Every second week is missing: two weeks' worth between runs.
            project.wait(Duration.ofDays(7));
            project.slow(TARGET, 1.01 * 1.01);
        }

        assertThat(driftOf(project.report()).perWeek()).isCloseTo(0.01, within(0.003));
    }

    @Test
    void aTargetThatGetsFasterDriftsDown() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 84);
        for (int week = 0; week < 30; week++) {
            project.slow(TARGET, 0.99);
            project.build(1);
        }

        assertThat(driftOf(project.report()).perWeek()).isCloseTo(-0.01, within(0.003));
        assertThat(driftOf(project.report()).high()).isLessThan(0);
    }

    @Test
    void aStepIsNoDrift() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 85).build(15);
        project.slow(TARGET, 1.5);
        project.build(15);

        assertThat(project.report().findings().drifts()).isEmpty();
    }

    @Test
    void theWholeProjectsDriftIsFoundOnOneProcessorModelThoughEachRunTakesItForTheRunners() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 86);
        for (int week = 0; week < 30; week++) {
            project.slowAll(1.006);
            project.build(1);
        }

        List<Drift> drifts = project.report().findings().drifts();

        assertThat(Reports.flagged(project.report())).isEmpty();
        assertThat(drifts).isNotEmpty();
        assertThat(drifts.get(0).target()).isEmpty();
        assertThat(drifts.get(0).perWeek()).isCloseTo(0.006, within(0.002));
    }

    @Test
    void changingProcessorsAreNoDriftOfTheProject() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 87);
        for (int week = 0; week < 30; week++) {
            project.build(week < 15 ? Runner.USUAL : Runner.slowerBy(1.3).named("Xeon 8370C"));
        }

        assertThat(project.report().findings().drifts()).isEmpty();
    }

    @Test
    void aFewRunsAreNotEnoughToSpeakOfDrift() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 88);
        for (int week = 0; week < 7; week++) {
            project.slow(TARGET, 1.02);
            project.build(1);
        }

        assertThat(project.report().findings().drifts()).isEmpty();
    }

    private static Drift driftOf(RunDiff diff) {
        return findDrift(diff).orElseThrow();
    }

    private static Optional<Drift> findDrift(RunDiff diff) {
        return diff.findings().drifts().stream()
                .filter(drift -> drift.target().isPresent()
                        && drift.target().get().value().equals(TARGET))
                .findFirst();
    }
}
