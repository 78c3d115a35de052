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
    void nothingIsSaidOfMemoryThatWasNotMeasured() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 76).build(6);

        assertThat(project.report().findings().memory()).isEmpty();
    }
}
