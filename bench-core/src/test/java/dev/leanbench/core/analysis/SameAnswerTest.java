package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.LevelShift.Stage;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** What is said of a run depends on that run and on those before it, and on nothing else. */
class SameAnswerTest {

    @Test
    void theOrderInWhichRunsAndTargetsAreHandedOverDoesNotMatter() {
        MadeUpProject project = eventful(101);
        StoredRun head = project.runs().get(project.runs().size() - 1);
        RunDiff expected = project.report();
        for (int seed = 0; seed < 5; seed++) {
            List<StoredRun> shuffled = new ArrayList<>();
            for (StoredRun run : project.runs()) {
                shuffled.add(withTargetsShuffled(run, seed));
            }
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Reports.on(shuffled, head)).isEqualTo(expected);
        }
    }

    @Test
    void theSameQuestionAskedTwiceHasTheSameAnswer() {
        assertThat(eventful(102).report()).isEqualTo(eventful(102).report());
    }

    @Test
    void howManyProcessorsThereAreDoesNotMatter() throws Exception {
        MadeUpProject project = eventful(107);
        RunDiff expected = project.report();

        assertThat(onProcessors(1, project::report)).isEqualTo(expected);
        assertThat(onProcessors(4, project::report)).isEqualTo(expected);
    }

    @Test
    void aLaterRunNeverChangesWhatWasSaidOfAnEarlierOne() {
        MadeUpProject project = eventful(103);
        List<RunDiff> said = new ArrayList<>();
        for (StoredRun run : project.runs()) {
            said.add(project.reportOn(run));
        }
        project.slow("Lab.Module040", 3);
        project.build(3);

        for (int i = 0; i < said.size(); i++) {
            assertThat(project.reportOn(project.runs().get(i))).isEqualTo(said.get(i));
        }
    }

    @Test
    void whatIsSaidAsTheWeeksPassIsWhatIsSaidInHindsight() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 104);
        List<RunDiff> asTheyCame = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            if (week == 6) {
                project.slow("Lab.Module050", 1.4);
            }
            project.build(1);
            asTheyCame.add(project.report());
        }

        assertThat(project.runs().stream().map(project::reportOn).toList()).isEqualTo(asTheyCame);
    }

    @Test
    void severalRunsAWeekAndMissingWeeksConfirmAStepAllTheSame() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 105).build(4);
        project.wait(Duration.ofDays(35));
        project.build(2);
        project.wait(Duration.ofDays(-6));
        project.build(1);
        project.wait(Duration.ofDays(-6));
        project.slow("Lab.Module080", 1.7);
        project.build(1);
        project.wait(Duration.ofDays(60));
        project.build(1);

        assertThat(Reports.flagged(project.reportOn(project.runs().get(7)))).containsExactly("Lab.Module080");
        assertThat(Reports.stages(project.report(), "Lab.Module080")).containsExactly(Stage.CONFIRMED);
    }

    @Test
    void noMoreRunsAreLookedAtThanAskedFor() {
        MadeUpProject project = MadeUpProject.ofTargets(40, 106).build(3);
        project.slowAll(3);
        project.build(6);
        Settings shortMemory = new Settings(0.05, 0.05, 0.2, 0.1, 100 * 1024 * 1024, 3);
        StoredRun head = project.runs().get(8);

        RunDiff diff = new StatisticalJudge(shortMemory).judge(project.history().before(head), head);

        assertThat(diff.changes())
                .allSatisfy(change ->
                        assertThat(change.evidence().orElseThrow().runs()).isEqualTo(3));
    }

    /** What goes on at once is shared by the pool that asks for it. */
    private static RunDiff onProcessors(int processors, Callable<RunDiff> report) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(processors);
        try {
            return pool.submit(report).get();
        } finally {
            pool.shutdown();
        }
    }

    /** Everything that can happen, happens here. */
    private static MadeUpProject eventful(long seed) {
        MadeUpProject project = MadeUpProject.ofTargets(80, seed).measured();
        project.add("Lab.Order.Lattice", 14);
        project.build(4);
        project.slow("Lab.Module050", 1.5);
        project.build(Runner.slowerBy(1.2).named("Xeon 8370C"));
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Lattice");
        project.buildInPart(Outcome.FAILURE, 2, "Lab.Module001", "Lab.Module002");
        project.build(2);
        project.useToolchain("leanprover/lean4:v4.25.0");
        project.slowAll(1.1);
        project.remove("Lab.Module010");
        project.build(3);
        project.grow("Lab.Module033", 1500);
        project.slow("Lab.Module060", 0.5);
        project.add("Lab.Fresh", 9);
        project.build(1);
        return project;
    }

    private static StoredRun withTargetsShuffled(StoredRun stored, long seed) {
        Run run = stored.run();
        BuildResult build = run.build();
        List<TargetTiming> targets = new ArrayList<>(build.targets());
        Collections.shuffle(targets, new Random(seed));
        return new StoredRun(
                stored.name(),
                new Run(
                        run.origin(),
                        new BuildResult(
                                build.total(),
                                targets,
                                build.outcome(),
                                build.jobs(),
                                build.failed(),
                                build.resources()),
                        run.environment(),
                        run.provenance()));
    }
}
