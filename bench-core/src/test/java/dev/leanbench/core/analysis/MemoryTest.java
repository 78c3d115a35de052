package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanbench.core.compare.MemoryChange;
import dev.leanbench.core.compare.Verdict;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void aTargetThatNeedsMoreMemoryIsNewsThoughItTakesNoLonger() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 71).measured().build(6);
        project.grow("Lab.Module040", 1400);
        project.build(1);

        assertThat(Reports.flagged(project.report())).isEmpty();
        assertThat(project.report().findings().memory()).singleElement().satisfies(change -> {
            assertThat(change.name()).hasToString("Lab.Module040");
            assertThat(change.verdict()).isEqualTo(new Verdict.Regressed());
            assertThat(change.beforeBytes()).isBetween(770 * MEBIBYTE, 830 * MEBIBYTE);
            assertThat(change.afterBytes()).isBetween(1350 * MEBIBYTE, 1450 * MEBIBYTE);
            assertThat(change.explanation()).contains("MiB").contains("6 runs");
        });
    }

    @Test
    void theLargestChangeComesFirstAndSavingsAreImprovements() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 72).measured().build(6);
        project.grow("Lab.Module010", 1000);
        project.grow("Lab.Module050", 400);
        project.build(1);

        assertThat(project.report().findings().memory())
                .extracting(
                        change -> change.name().value(),
                        change -> change.verdict().kind())
                .containsExactly(
                        tuple("Lab.Module050", Verdict.Kind.IMPROVED), tuple("Lab.Module010", Verdict.Kind.REGRESSED));
    }

    @Test
    void fewMebibytesAreNoNews() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 73).measured().build(6);
        project.grow("Lab.Module010", 880);
        project.build(1);

        assertThat(project.report().findings().memory()).isEmpty();
    }

    @Test
    void aSlowerRunnerNeedsNoMoreMemory() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 74).measured().build(6);
        project.build(Runner.slowerBy(1.6));

        assertThat(project.report().findings().memory()).isEmpty();
    }

    @Test
    void theConfirmingReportStillShowsTheMemoryBeforeTheStep() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 75).measured().build(6);
        project.grow("Lab.Module040", 1400);
        project.build(2);

        MemoryChange confirmed = project.report().findings().memory().get(0);
        assertThat(confirmed.beforeBytes()).isBetween(770 * MEBIBYTE, 830 * MEBIBYTE);

        project.build(1);
        assertThat(project.report().findings().memory()).isEmpty();
    }

    @Test
    void aStepOfMemoryThatShowsLateIsToldAgainstTheMemoryBeforeIt() {
        int late = 0;
        for (int seed = 0; seed < 20; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(80, 100 + seed)
                    .measured()
                    .withMemoryNoise(0.06)
                    .build(12);
            project.grow("Lab.Module040", 960);
            project.build(1);
            for (int week = 1; week <= 8; week++) {
                project.build(1);
                for (MemoryChange change : project.report().findings().memory()) {
                    assertThat(change.verdict())
                            .as("seed %d, week %d: %s", seed, week, change)
                            .isEqualTo(
                                    change.evidence().adjustedRatio() > 0
                                            ? new Verdict.Regressed()
                                            : new Verdict.Improved());
                    if (change.explanation().contains("ago, which only shows now")) {
                        late++;
                        assertThat(change.beforeBytes())
                                .as("seed %d, week %d: %s", seed, week, change)
                                .isBetween(760 * MEBIBYTE, 840 * MEBIBYTE);
                    }
                }
            }
        }
        assertThat(late).isPositive();
    }

    @Test
    void memoryOfASecondRunRestsOnOneRun() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 71).measured().build(1);
        project.grow("Lab.Module040", 8000);
        project.build(1);

        assertThat(project.report().findings().memory())
                .singleElement()
                .satisfies(change -> assertThat(change.explanation()).endsWith("; 1 run"));
    }

    @Test
    void nothingIsSaidOfMemoryThatWasNotMeasured() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 76).build(6);

        assertThat(project.report().findings().memory()).isEmpty();
    }
}
