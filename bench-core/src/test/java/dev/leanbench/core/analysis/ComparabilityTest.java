package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which runs can be held against which, and what is said where they differ in more than time. */
class ComparabilityTest {

    @Test
    void theFirstRunHasNothingToBeHeldAgainst() {
        MadeUpProject project = MadeUpProject.ofTargets(20, 41).build(1);

        RunDiff diff = project.report();

        assertThat(diff.base()).isEmpty();
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.findings()).isEqualTo(Findings.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAILURE | the build failed, so its times are not compared",
                "PARTIAL | only part of the build was timed, so it is not compared"
            })
    void aRunThatIsNotWholeIsNotJudgedAndSaysWhy(Outcome outcome, String reason) {
        MadeUpProject project = MadeUpProject.ofTargets(20, 42).build(3);
        project.buildInPart(outcome, 5, "Lab.Module003", "Lab.Module004");

        RunDiff diff = project.report();

        assertThat(diff.base()).contains(project.runs().get(2));
        assertThat(diff.changes()).hasSize(2).allSatisfy(change -> {
            assertThat(change.verdict()).isEqualTo(new Verdict.Unknown(reason));
            assertThat(change.time().after()).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILURE", "PARTIAL"})
    void aRunThatIsNotWholeIsNoBaseline(Outcome outcome) {
        MadeUpProject whole = MadeUpProject.ofTargets(40, 43).build(4);
        StoredRun base = whole.runs().get(3);
        whole.buildInPart(outcome, 5, "Lab.Module003", "Lab.Module039");
        whole.build(1);

        RunDiff diff = whole.report();

        assertThat(diff.base()).contains(base);
        assertThat(diff.changes()).hasSize(40);
        assertThat(diff.changes())
                .extracting(change -> change.verdict().kind())
                .containsOnly(Verdict.Kind.WITHIN_NOISE);
    }

    @Test
    void aFailedFirstRunLeavesTheSecondWithoutABase() {
        MadeUpProject project = MadeUpProject.ofTargets(20, 44);
        project.buildInPart(Outcome.FAILURE, 1, "Lab.Module003");
        project.build(1);

        assertThat(project.report().base()).isEmpty();
    }

    @Test
    void aNewToolchainThatSlowsEverythingIsOneFindingAndNoFloodOfRegressions() {
        MadeUpProject project = MadeUpProject.ofTargets(200, 45).build(8);
        project.useToolchain("leanprover/lean4:v4.25.0");
        project.slowAll(1.12);
        project.build(1);

        RunDiff diff = project.report();

        assertThat(flagged(diff)).isEmpty();
        Bump bump = diff.findings().bump().orElseThrow();
        assertThat(bump.causes()).extracting(SurroundingChange::part).containsExactly(SurroundingChange.Part.TOOLCHAIN);
        assertThat(bump.medianRatio()).isBetween(0.09, 0.16);
        assertThat(bump.targets()).isBetween(120, 200);
        assertThat(diff.remarks())
                .containsExactly("Lean toolchain changed from leanprover/lean4:v4.24.0 to leanprover/lean4:v4.25.0");
    }

    @Test
    void aTargetThatANewToolchainHitsHarderThanTheOthersIsStillNamed() {
        MadeUpProject project = MadeUpProject.ofTargets(200, 46).build(8);
        project.useToolchain("leanprover/lean4:v4.25.0");
        project.slowAll(1.12);
        project.slow("Lab.Module120", 1.5);
        project.build(1);

        assertThat(flagged(project.report())).containsExactly("Lab.Module120");
    }

    @Test
    void aNewDependencyIsABumpToo() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 47).build(5);
        project.useDependency("batteries", "bbbb");
        project.build(1);

        Bump bump = project.report().findings().bump().orElseThrow();

        assertThat(bump.causes()).extracting(SurroundingChange::what).containsExactly("dependency batteries");
        assertThat(Math.abs(bump.medianRatio())).isLessThan(0.12);
    }

    @Test
    void anotherProcessorIsSaidButIsNoBump() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 48).build(5);
        project.build(Runner.slowerBy(1.2).named("Xeon 8370C"));

        RunDiff diff = project.report();

        assertThat(diff.findings().bump()).isEmpty();
        assertThat(diff.remarks()).containsExactly("CPU changed from EPYC 7763 to Xeon 8370C");
        assertThat(flagged(diff)).isEmpty();
    }

    @Test
    void theRuleIsSaidInWordsWithItsNumbers() {
        assertThat(MadeUpProject.ofTargets(5, 49).build(2).report().rule())
                .contains("at least 5 % and 0.2 s")
                .contains("no more than 13 % are expected to be false")
                .contains("a report in which nothing changed has one with a chance of 6 %");
    }
}
