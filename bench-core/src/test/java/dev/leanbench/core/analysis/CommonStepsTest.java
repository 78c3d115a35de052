package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.SurroundingChange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonStepsTest {

    private static final Runner OTHER = Runner.slowerBy(1.3).named("Xeon 8370C");

    @Test
    void whatEverythingTakesLongerIsTakenForTheMachineAtFirstAndToldWithTheThirdRun() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 91).build(10);
        project.slowAll(1.12);

        assertThat(stepsAfter(project, 1)).isEmpty();
        assertThat(stepsAfter(project, 1)).isEmpty();
        assertThat(stepsAfter(project, 1)).singleElement().satisfies(step -> {
            assertThat(step.signal()).isEqualTo(Signal.WALL_TIME);
            assertThat(step.before()).isEqualTo(RunReference.to(project.runs().get(9)));
            assertThat(step.since()).isEqualTo(RunReference.to(project.runs().get(10)));
            assertThat(step.ratio()).isCloseTo(0.12, within(0.01));
            assertThat(step.runsBefore()).isEqualTo(10);
            assertThat(step.runsSince()).isEqualTo(3);
            assertThat(step.causes()).isEmpty();
        });
        assertThat(Reports.flagged(project.report())).isEmpty();
    }

    /** These machines do not waver at all, which is not believed: 0.005 · √(1/10 + 1/3) · t of 11 degrees of freedom. */
    @Test
    void itsIntervalIsThatOfTheDifferenceOfTwoMeans() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 91).build(10);
        project.slowAll(1.12);

        assertThat(stepsAfter(project, 3)).singleElement().satisfies(step -> {
            assertThat(Math.log1p(step.high()) - Math.log1p(step.ratio())).isCloseTo(0.007245, within(1e-5));
            assertThat(Math.log1p(step.ratio()) - Math.log1p(step.low())).isCloseTo(0.007245, within(1e-5));
        });
    }

    @Test
    void aTrifleIsNotToldHoweverSureItIs() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 103).build(10);
        project.slowAll(1.03);

        assertThat(stepsAfter(project, 10)).isEmpty();
    }

    @Test
    void itIsNewsInOneReportAndToldForHalfAYear() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 92).build(10);
        project.slowAll(0.9);

        assertThat(stepsAfter(project, 3)).singleElement().satisfies(step -> {
            assertThat(step.isNews()).isTrue();
            assertThat(step.ratio()).isCloseTo(-0.1, within(0.01));
        });
        assertThat(stepsAfter(project, 1))
                .singleElement()
                .satisfies(step -> assertThat(step.isNews()).isFalse());
        assertThat(stepsAfter(project, 22))
                .singleElement()
                .satisfies(step -> assertThat(step.isNews()).isFalse());
        assertThat(stepsAfter(project, 4)).isEmpty();
    }

    @Test
    void itShowsThroughProcessorsThatTakeTurns() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 93);
        Random turns = new Random(93);
        for (int run = 0; run < 20; run++) {
            if (run == 12) {
                project.slowAll(1.15);
            }
            project.build(turns.nextBoolean() ? Runner.USUAL : OTHER);
        }

        assertThat(steps(project)).singleElement().satisfies(step -> {
            assertThat(step.since()).isEqualTo(RunReference.to(project.runs().get(12)));
            assertThat(step.ratio()).isCloseTo(0.15, within(0.01));
        });
    }

    @Test
    void anotherProcessorIsNoStep() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 94).build(10);
        for (int run = 0; run < 10; run++) {
            project.build(OTHER);
        }

        assertThat(steps(project)).isEmpty();
    }

    @Test
    void whereNoNameTellsTheProcessorAnotherOneIsAsLikely() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 95);
        for (int run = 0; run < 20; run++) {
            project.build((run < 10 ? Runner.USUAL : Runner.slowerBy(1.15)).unnamed());
        }

        assertThat(steps(project)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40})
    void machinesThatAreBusyForTwoRunsAreNoStep(int runsBefore) {
        MadeUpProject project = MadeUpProject.ofTargets(120, 96).build(runsBefore);
        project.build(Runner.busy(seconds -> 1.4));
        project.build(Runner.busy(seconds -> 1.5));

        assertThat(steps(project)).isEmpty();
        for (int run = 0; run < 6; run++) {
            assertThat(stepsAfter(project, 1)).isEmpty();
        }
    }

    @Test
    void aMachineThatIsBusyEveryOtherRunIsNoStep() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 106).build(40);
        for (int run = 0; run < 7; run++) {
            project.build(run % 2 == 0 ? Runner.busy(seconds -> 1.4) : Runner.USUAL);

            assertThat(steps(project)).isEmpty();
        }
    }

    /** With forty runs to compare with, two that are slow are sure of it, but not of when it began. */
    @Test
    void aLargeStepIsDatedToItsFirstRun() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 104).build(40);
        project.slowAll(1.4);

        assertThat(stepsAfter(project, 2)).isEmpty();
        assertThat(stepsAfter(project, 1))
                .singleElement()
                .satisfies(step -> assertThat(step.since())
                        .isEqualTo(RunReference.to(project.runs().get(40))));
    }

    @Test
    void aMachineThatIsBusyNowAndThenDoesNotHideIt() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 105);
        for (int run = 0; run < 35; run++) {
            if (run == 31) {
                project.slowAll(1.12);
            }
            project.build(run % 8 == 3 ? Runner.busy(seconds -> 1.6) : Runner.USUAL);
        }

        assertThat(steps(project)).singleElement().satisfies(step -> {
            assertThat(step.since()).isEqualTo(RunReference.to(project.runs().get(31)));
            assertThat(step.ratio()).isCloseTo(0.12, within(0.02));
        });
    }

    @Test
    void whatGetsSlowerWeekByWeekIsADriftAndNoStep() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 97);
        for (int week = 0; week < 30; week++) {
            project.slowAll(1.006);
            project.build(1);
        }

        assertThat(steps(project)).isEmpty();
        assertThat(project.report().findings().drifts()).isNotEmpty();
    }

    @Test
    void severalStepsAreToldOldestFirst() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 98).build(8);
        project.slowAll(1.2);
        project.build(8);
        project.slowAll(0.85);
        project.build(5);

        assertThat(steps(project))
                .extracting(CommonStep::since)
                .containsExactly(
                        RunReference.to(project.runs().get(8)),
                        RunReference.to(project.runs().get(16)));
    }

    @Test
    void whatOnlyRunsOnOtherProcessorsSawBeforeTheNextStepIsNotToldOfItself() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 102).build(8);
        project.slowAll(1.2);
        buildOnOthers(project, 3);
        project.slowAll(1.2);
        project.build(3);
        buildOnOthers(project, 3);

        assertThat(steps(project)).singleElement().satisfies(step -> {
            assertThat(step.since()).isEqualTo(RunReference.to(project.runs().get(11)));
            assertThat(step.runsBefore()).isEqualTo(3);
            assertThat(step.runsSince()).isEqualTo(3);
        });
    }

    private static void buildOnOthers(MadeUpProject project, int weeks) {
        for (int run = 0; run < weeks; run++) {
            project.build(OTHER);
        }
    }

    @Test
    void aNewToolchainIsNamedAsWhatCameWithIt() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 99).build(8);
        project.useToolchain("leanprover/lean4:v4.25.0");
        project.slowAll(1.15);
        project.build(4);

        assertThat(steps(project))
                .singleElement()
                .satisfies(step -> assertThat(step.causes())
                        .extracting(SurroundingChange::part)
                        .containsExactly(SurroundingChange.Part.TOOLCHAIN));
    }

    /** That the run before it was made on another model with more cores says nothing. */
    @Test
    void aMachineIsComparedWithTheLastOfItsProcessor() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 100);
        for (int run = 0; run < 9; run++) {
            project.build(run % 3 == 2 ? OTHER.withCores(16) : Runner.USUAL.withCores(4));
        }
        project.slowAll(1.15);
        for (int run = 0; run < 4; run++) {
            project.build(Runner.USUAL.withCores(2));
        }

        assertThat(steps(project))
                .singleElement()
                .satisfies(step -> assertThat(step.causes()).singleElement().satisfies(cause -> {
                    assertThat(cause.what()).isEqualTo("cores");
                    assertThat(cause.before()).hasValue("4");
                    assertThat(cause.after()).hasValue("2");
                }));
    }

    @Test
    void processorTimeTellsIfTheMachinesAreBusyNowAndThen() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 101).measured();
        for (int run = 0; run < 14; run++) {
            if (run == 9) {
                project.slowAll(1.15);
            }
            double load = run % 3 == 1 ? 1.6 : 1;
            project.build(Runner.busy(seconds -> load));
        }

        assertThat(steps(project)).singleElement().satisfies(step -> {
            assertThat(step.signal()).isEqualTo(Signal.CPU_TIME);
            assertThat(step.ratio()).isCloseTo(0.15, within(0.01));
        });
    }

    @Test
    void machinesWhoseSpeedWaversMakeUpNextToNoSteps() {
        int told = 0;
        for (int seed = 200; seed < 250; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(60, seed);
            Random speeds = new Random(seed);
            for (int run = 0; run < 20; run++) {
                project.build(Runner.slowerBy(Math.exp(0.04 * speeds.nextGaussian())));
            }
            told += steps(project).isEmpty() ? 0 : 1;
        }

        assertThat(told).as("of fifty histories").isLessThanOrEqualTo(1);
    }

    private static List<CommonStep> stepsAfter(MadeUpProject project, int weeks) {
        return steps(project.build(weeks));
    }

    private static List<CommonStep> steps(MadeUpProject project) {
        return project.report().findings().commonSteps();
    }
}
