package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static dev.leanbench.core.analysis.Reports.medianNoise;
import static dev.leanbench.core.analysis.Runner.responding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.RunDiff;
import org.junit.jupiter.api.Test;

class MixedFleetTest {

    private static final Runner FIRST = responding(1, 0).named("EPYC 7763");
    private static final Runner SECOND = responding(1.4, 1).named("Xeon 8370C");

    @Test
    void whatTargetsMakeOfAProcessorIsLearnedAndNotTakenForNoise() {
        MadeUpProject project =
                MadeUpProject.ofTargets(200, 51).withNoise(0.02).measured().build(1);
        for (int pair = 0; pair < 8; pair++) {
            project.build(FIRST);
            project.build(SECOND);
        }

        RunDiff diff = project.report();

        assertThat(flagged(diff)).isEmpty();
        assertThat(medianNoise(diff)).isBetween(0.005, 0.02);
    }

    @Test
    void onAProcessorNeverSeenBeforeTheReportKnowsLess() {
        MadeUpProject project =
                MadeUpProject.ofTargets(200, 52).withNoise(0.02).measured().build(1);
        for (int pair = 0; pair < 8; pair++) {
            project.build(FIRST);
            project.build(SECOND);
        }
        double known = medianNoise(project.report());
        project.build(responding(0.9, 2).named("EPYC 9V74"));

        assertThat(flagged(project.report())).isEmpty();
        assertThat(medianNoise(project.report())).isGreaterThan(2 * known);
    }

    @Test
    void aFirstReadingThatIsAmbiguousIsReadInTheLightOfTheNextRunnersSpeed() {
        MadeUpProject project = MadeUpProject.ofTargets(100, 53).withNoise(0.005);
        project.add("Lab.Ambiguous", 1.02);
        project.build(1).build(Runner.slowerBy(1.8).named("Xeon 8370C"));

        assertThat(evidence(project.report(), "Lab.Ambiguous").adjustedRatio()).isCloseTo(0, within(0.06));
    }

    @Test
    void anAmbiguousReadingIsReadInTheLightOfHowSlowTheRunnerIsForTargetsOfItsSize() {
        MadeUpProject project = MadeUpProject.ofTargets(300, 54).withNoise(0.002);
        project.add("Lab.Ambiguous", 1.11);
        project.build(8);
        project.build(Runner.slowerBySize(seconds -> 1 + 0.887 / (1 + Math.pow(seconds / 1.8, 4))));

        assertThat(evidence(project.report(), "Lab.Ambiguous").adjustedRatio()).isCloseTo(0, within(0.08));
    }

    private static Evidence evidence(RunDiff diff, String target) {
        return Reports.of(diff, target).evidence().orElseThrow();
    }
}
