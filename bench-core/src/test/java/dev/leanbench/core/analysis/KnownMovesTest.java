package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.MovedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KnownMovesTest {

    @Test
    void aModuleThatNothingInItsNameGivesAwayIsKnownByItsFile() {
        MadeUpProject project = projectWith("Lab.Order.Lattice").build(6);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Sup");
        project.build(1);

        assertThat(judged(project, MovedFiles.UNKNOWN, "Lab.Algebra.Sup")).isEqualTo(new Verdict.New());
        assertThat(judged(project, moving("src/Lab/Order/Lattice.lean", "src/Lab/Algebra/Sup.lean"), "Lab.Algebra.Sup"))
                .isEqualTo(new Verdict.Renamed(new TargetName("Lab.Order.Lattice")));
    }

    @Test
    void aFileThatMovedAndGotSlowerRegressedUnderItsNewName() {
        MadeUpProject project = projectWith("Lab.Order.Lattice").build(6);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Sup");
        project.slow("Lab.Algebra.Sup", 3);
        project.build(1);

        assertThat(judged(project, moving("Lab/Order/Lattice.lean", "Lab/Algebra/Sup.lean"), "Lab.Algebra.Sup"))
                .isEqualTo(new Verdict.Regressed());
    }

    @Test
    void whatVersionControlSaysGoesBeforeWhatNamesAndTimesSuggest() {
        MadeUpProject project = projectWith("Lab.Order.Lattice").build(6);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Lattice");
        project.add("Lab.Algebra.Sup", 5);
        project.build(1);

        MovedFiles moved = moving("Lab/Order/Lattice.lean", "Lab/Algebra/Sup.lean");

        assertThat(judged(project, moved, "Lab.Algebra.Sup"))
                .isEqualTo(new Verdict.Renamed(new TargetName("Lab.Order.Lattice")));
        assertThat(judged(project, moved, "Lab.Algebra.Lattice")).isEqualTo(new Verdict.New());
    }

    @Test
    void quotedNamesAreFilesWithoutTheQuotes() {
        MadeUpProject project = projectWith("«lab-one».«a-b»").build(6);
        project.rename("«lab-one».«a-b»", "Lab.Other");
        project.build(1);

        assertThat(judged(project, moving("lab-one/a-b.lean", "Lab/Other.lean"), "Lab.Other"))
                .isEqualTo(new Verdict.Renamed(new TargetName("«lab-one».«a-b»")));
    }

    @Test
    void versionControlIsAskedOnceForEachPairOfRunsBetweenWhichTargetsCameAndWent() {
        MadeUpProject project = projectWith("Lab.Order.Lattice").measured().build(4);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Sup");
        project.build(3);
        List<CommitId> asked = new ArrayList<>();

        judged(
                project,
                (earlier, later) -> {
                    asked.add(later);
                    return Map.of();
                },
                "Lab.Algebra.Sup");

        assertThat(asked).containsExactly(project.runs().get(4).run().origin().commit());
    }

    @Test
    void signalsThatAreJudgedAtOnceAskVersionControlOneAfterTheOther() {
        MadeUpProject project = projectWith("Lab.Order.Lattice").measured().build(4);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Sup");
        project.build(3);
        CountDownLatch asking = new CountDownLatch(2);

        judged(
                project,
                (earlier, later) -> {
                    asking.countDown();
                    awaitAnother(asking);
                    return Map.of();
                },
                "Lab.Algebra.Sup");

        assertThat(asking.getCount()).as("one has asked, and another not yet").isEqualTo(1);
    }

    private static void awaitAnother(CountDownLatch asking) {
        try {
            boolean bothWereIn = asking.await(100, TimeUnit.MILLISECONDS);
            assertThat(bothWereIn).as("another asks meanwhile").isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MadeUpProject projectWith(String target) {
        MadeUpProject project = MadeUpProject.ofTargets(60, 71);
        project.add(target, 5);
        return project;
    }

    private static MovedFiles moving(String from, String to) {
        return (earlier, later) -> Map.of(from, to);
    }

    private static Verdict judged(MadeUpProject project, MovedFiles moved, String target) {
        List<StoredRun> runs = project.runs();
        StoredRun head = runs.get(runs.size() - 1);
        RunDiff diff =
                new StatisticalJudge(Settings.DEFAULT, moved).judge(new History(runs, List.of()).before(head), head);
        return Reports.of(diff, target).verdict();
    }
}
