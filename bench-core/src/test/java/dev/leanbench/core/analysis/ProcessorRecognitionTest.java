package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static dev.leanbench.core.analysis.Reports.medianNoise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.port.MovedFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether runs are told apart by their processors, though no name tells which. */
class ProcessorRecognitionTest {

    private static final Runner FIRST = Runner.responding(1, 0);
    private static final Runner SECOND = Runner.responding(1.4, 1);
    private static final List<Runner> IN_TURNS =
            List.of(FIRST, SECOND, FIRST, FIRST, SECOND, SECOND, FIRST, SECOND, SECOND, FIRST, FIRST, SECOND);

    @Test
    void runsWithoutANameAreToldApartByWhatTargetsMakeOfTheirProcessors() {
        MadeUpProject project = project(200, 81);
        IN_TURNS.forEach(runner -> project.build(runner.unnamed()));

        assertTheLastOnesAreToldApart(project);
    }

    @Test
    void soAreRunsThatAllGoByOneName() {
        MadeUpProject project = project(200, 82);
        IN_TURNS.forEach(runner -> project.build(runner.named("Virtual CPU")));

        assertTheLastOnesAreToldApart(project);
    }

    @Test
    void aRunWithoutANameIsRecognisedByThoseThatHaveOne() {
        MadeUpProject project = project(200, 83);
        IN_TURNS.forEach(runner -> project.build(named(runner)));
        project.build(SECOND.unnamed());

        Timeline timeline = timeline(project);
        assertThat(timeline.model(IN_TURNS.size())).isEqualTo(timeline.model(1));
    }

    @Test
    void namesAreBelievedWhereThereAreSeveral() {
        MadeUpProject project = project(200, 84);
        for (int run = 0; run < 12; run++) {
            project.build(FIRST.named(run % 2 == 0 ? "EPYC 7763" : "Xeon 8370C"));
        }

        assertThat(timeline(project).models()).isEqualTo(2);
    }

    @Test
    void onOneProcessorAllRunsStayTogether() {
        for (int seed = 0; seed < 10; seed++) {
            MadeUpProject project = project(150, 8500 + seed);
            for (int run = 0; run < 20; run++) {
                project.build(Runner.USUAL.unnamed());
            }

            assertThat(timeline(project).models()).isEqualTo(1);
        }
    }

    @Test
    void whereManyTargetsChangeForGoodNoOtherProcessorIsSeen() {
        MadeUpProject project = project(200, 86);
        project.build(8);
        for (int target = 0; target < 200; target += 3) {
            project.slow("Lab.Module%03d".formatted(target), target % 2 == 0 ? 1.06 : 0.94);
        }
        project.build(8);

        assertThat(timeline(project).models()).isEqualTo(1);
    }

    @Test
    void ofAFewTargetsNoProcessorIsRecognised() {
        MadeUpProject project = project(15, 87);
        IN_TURNS.forEach(runner -> project.build(runner.unnamed()));

        assertThat(timeline(project).models()).isEqualTo(1);
    }

    @Test
    void aReportOnUnnamedRunsKnowsAsMuchAsOneOnNamedOnes() {
        MadeUpProject named = project(200, 88);
        MadeUpProject unnamed = project(200, 88);
        for (int round = 0; round < 2; round++) {
            for (Runner runner : IN_TURNS) {
                named.build(named(runner));
                unnamed.build(runner.unnamed());
            }
        }

        assertThat(flagged(unnamed.report())).isEmpty();
        assertThat(medianNoise(unnamed.report())).isLessThan(1.2 * medianNoise(named.report()));
    }

    private static void assertTheLastOnesAreToldApart(MadeUpProject project) {
        Timeline timeline = timeline(project);
        int last = IN_TURNS.size() - 1;
        for (int run = last - 4; run < last; run++) {
            assertThat(timeline.model(run) == timeline.model(last))
                    .as("run %d is on the processor of the last one", run)
                    .isEqualTo(IN_TURNS.get(run).equals(IN_TURNS.get(last)));
        }
    }

    private static Runner named(Runner runner) {
        return runner.named(runner.equals(FIRST) ? "EPYC 7763" : "Xeon 8370C");
    }

    private static MadeUpProject project(int targets, int seed) {
        return MadeUpProject.ofTargets(targets, seed).withNoise(0.03).measured();
    }

    private static Timeline timeline(MadeUpProject project) {
        return Replay.of(Signal.CPU_TIME, Settings.DEFAULT, Renames.by(MovedFiles.UNKNOWN), project.runs())
                .timeline();
    }
}
