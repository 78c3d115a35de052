package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetPast;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.TargetName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticalLevelsTest {

    private static final StatisticalLevels LEVELS = new StatisticalLevels(Settings.DEFAULT);

    @Test
    void everyStepThatWasBelievedIsKnownWithTheLevelsOnBothSides() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 3);
        project.add("Lab.Steps", 12);
        project.build(10);
        project.slow("Lab.Steps", 20.0 / 12);
        project.build(10);
        project.slow("Lab.Steps", 14.0 / 20);
        project.build(10);

        TargetPast past = LEVELS.of(project.history(), new TargetName("Lab.Steps"));

        assertThat(past.steps()).hasSize(2).allMatch(step -> step.stage() == LevelShift.Stage.SETTLED);
        assertThat(past.steps().get(0).oldLevel()).isCloseTo(12, within(1.0));
        assertThat(past.steps().get(0).newLevel()).isCloseTo(20, within(1.5));
        assertThat(past.steps().get(1).oldLevel()).isEqualTo(past.steps().get(0).newLevel());
        assertThat(past.steps().get(1).newLevel()).isCloseTo(14, within(1.0));
        assertThat(past.steps().get(0).since().name())
                .isEqualTo(project.history().runs().get(10).name());
        assertThat(past.steps().get(1).since().name())
                .isEqualTo(project.history().runs().get(20).name());
    }

    @Test
    void whatReportsSayOfATargetsLevelIsInItsPastWhereProcessorTimeIsMeasured() {
        int told = 0;
        for (int seed = 0; seed < 10; seed++) {
            MadeUpProject project =
                    MadeUpProject.ofTargets(60, seed).withNoise(0.12).measured();
            project.add("Lab.Steps", 12);
            project.build(12);
            project.slow("Lab.Steps", 1.25);
            project.build(8);

            List<LevelShift> reported = project.report().findings().shifts().stream()
                    .filter(shift -> shift.stage() == LevelShift.Stage.SETTLED)
                    .filter(shift -> shift.target().value().equals("Lab.Steps"))
                    .toList();
            told += reported.size();
            assertThat(LEVELS.of(project.history(), new TargetName("Lab.Steps")).steps())
                    .containsAll(reported);
        }
        assertThat(told).isPositive();
    }

    @Test
    void aStepFromBeforeProcessorTimesWereMeasuredIsNotForgotten() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 3);
        project.add("Lab.Steps", 12);
        project.build(10);
        project.slow("Lab.Steps", 20.0 / 12);
        project.build(5);
        project.measured().build(10);
        project.slow("Lab.Steps", 14.0 / 20);
        project.build(5);

        assertThat(LEVELS.of(project.history(), new TargetName("Lab.Steps")).steps())
                .extracting(LevelShift::signal, shift -> shift.since().name())
                .containsExactly(
                        tuple(Signal.WALL_TIME, project.history().runs().get(10).name()),
                        tuple(Signal.CPU_TIME, project.history().runs().get(25).name()));
    }

    @Test
    void aTargetKeepsItsPastWhenItIsRenamed() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 3);
        project.add("Lab.Order.Lattice", 25);
        project.build(8);
        project.rename("Lab.Order.Lattice", "Lab.Lattice");
        project.build(8);

        TargetPast past = LEVELS.of(project.history(), new TargetName("Lab.Lattice"));

        assertThat(past.earlierNames()).singleElement().satisfies(earlier -> {
            assertThat(earlier.name()).hasToString("Lab.Order.Lattice");
            assertThat(earlier.until().name())
                    .isEqualTo(project.history().runs().get(8).name());
        });
    }

    @Test
    void aTargetKeepsItsPastWhereOnlyItsFileTellsThatItWasRenamed() {
        MadeUpProject project = MadeUpProject.ofTargets(60, 3);
        project.add("Lab.Order.Lattice", 25);
        project.build(8);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Sup");
        project.build(8);
        TargetName now = new TargetName("Lab.Algebra.Sup");

        assertThat(LEVELS.of(project.history(), now).earlierNames()).isEmpty();
        assertThat(new StatisticalLevels(
                                Settings.DEFAULT,
                                (earlier, later) -> Map.of("Lab/Order/Lattice.lean", "Lab/Algebra/Sup.lean"))
                        .of(project.history(), now)
                        .earlierNames())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.name()).hasToString("Lab.Order.Lattice"));
    }

    @Test
    void ofATargetThatNeverWasNothingIsKnown() {
        MadeUpProject project = MadeUpProject.ofTargets(5, 3);
        project.build(3);

        assertThat(LEVELS.of(project.history(), new TargetName("Nothing"))).isEqualTo(TargetPast.NONE);
        assertThat(LEVELS.of(History.EMPTY, new TargetName("Nothing"))).isEqualTo(TargetPast.NONE);
    }
}
