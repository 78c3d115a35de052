package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static dev.leanbench.core.analysis.Reports.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.LevelShift.Stage;
import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.TargetName;
import org.junit.jupiter.api.Test;

/** Targets that are new, gone, back, or called otherwise. */
class ComingsAndGoingsTest {

    @Test
    void aTargetNeverSeenBeforeIsNew() {
        MadeUpProject project = MadeUpProject.ofTargets(40, 51).build(4);
        project.add("Lab.Fresh", 7);
        project.build(1);

        RunDiff diff = project.report();

        assertThat(verdict(diff, "Lab.Fresh")).isEqualTo(Verdict.Kind.NEW);
        assertThat(Reports.of(diff, "Lab.Fresh").time().before()).isEmpty();
        assertThat(Reports.of(diff, "Lab.Fresh").evidence()).isEmpty();
    }

    @Test
    void aNewTargetIsJudgedFromItsSecondRunOn() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 52).build(6);
        project.add("Lab.Fresh", 7);
        project.build(1);
        project.slow("Lab.Fresh", 2);
        project.build(1);

        assertThat(flagged(project.report())).containsExactly("Lab.Fresh");
        assertThat(Reports.of(project.report(), "Lab.Fresh")
                        .evidence()
                        .orElseThrow()
                        .runs())
                .isEqualTo(1);
    }

    @Test
    void aTargetThatIsGoneIsRemovedOnceAndNotSpokenOfAgain() {
        MadeUpProject project = MadeUpProject.ofTargets(40, 53).build(4);
        project.remove("Lab.Module020");
        project.build(1);
        assertThat(verdict(project.report(), "Lab.Module020")).isEqualTo(Verdict.Kind.REMOVED);

        project.build(1);
        assertThat(project.report().changes())
                .extracting(change -> change.name().value())
                .doesNotContain("Lab.Module020")
                .hasSize(39);
    }

    @Test
    void aTargetThatComesBackIsHeldAgainstWhatItWasAndNotCalledNew() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 54);
        project.add("Lab.Seasonal", 12.5);
        project.build(6);
        project.remove("Lab.Seasonal");
        project.build(3);
        project.add("Lab.Seasonal", 12.5);
        project.build(1);

        RunDiff diff = project.report();

        assertThat(verdict(diff, "Lab.Seasonal")).isEqualTo(Verdict.Kind.WITHIN_NOISE);
        assertThat(Reports.of(diff, "Lab.Seasonal").explanation())
                .contains("not in the run before, last seen on "
                        + project.runs().get(5).name().date());
        assertThat(Reports.of(diff, "Lab.Seasonal").time().before()).isPresent();
    }

    @Test
    void aTargetThatComesBackTwiceAsSlowRegressed() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 55);
        project.add("Lab.Seasonal", 12.5);
        project.build(6);
        project.remove("Lab.Seasonal");
        project.build(3);
        project.add("Lab.Seasonal", 25);
        project.build(1);

        assertThat(flagged(project.report())).containsExactly("Lab.Seasonal");
        project.build(1);
        assertThat(Reports.stages(project.report(), "Lab.Seasonal")).containsExactly(Stage.CONFIRMED);
    }

    @Test
    void aSuspectedTargetThatIsMissingFromTheNextRunIsSettledWhenItIsBack() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 56);
        project.add("Lab.Seasonal", 12.5);
        project.build(6);
        project.slow("Lab.Seasonal", 1.8);
        project.build(1);
        double slow = project.seconds("Lab.Seasonal");
        project.remove("Lab.Seasonal");
        project.build(1);
        project.add("Lab.Seasonal", slow);
        project.build(1);

        assertThat(Reports.stages(project.report(), "Lab.Seasonal")).containsExactly(Stage.CONFIRMED);
    }

    @Test
    void aMovedTargetIsRenamedAndKeepsItsLevel() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 57);
        project.add("Lab.Order.Lattice", 14);
        project.build(6);
        project.rename("Lab.Order.Lattice", "Lab.Algebra.Lattice");
        project.build(1);

        RunDiff diff = project.report();
        assertThat(Reports.of(diff, "Lab.Algebra.Lattice").verdict())
                .isEqualTo(new Verdict.Renamed(new TargetName("Lab.Order.Lattice")));
        assertThat(Reports.of(diff, "Lab.Algebra.Lattice").time().before()).isPresent();
        assertThat(diff.with(Verdict.Kind.REMOVED)).isEmpty();

        project.build(3);
        project.slow("Lab.Algebra.Lattice", 1.6);
        project.build(1);
        assertThat(flagged(project.report())).containsExactly("Lab.Algebra.Lattice");
        assertThat(Reports.of(project.report(), "Lab.Algebra.Lattice")
                        .evidence()
                        .orElseThrow()
                        .runs())
                .isEqualTo(10);
    }

    @Test
    void aTargetRenamedInItsPlaceIsRenamed() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 58);
        project.add("Lab.Order.CompleteLattice", 14);
        project.build(6);
        project.rename("Lab.Order.CompleteLattice", "Lab.Order.CompleteLattices");
        project.build(1);

        assertThat(Reports.of(project.report(), "Lab.Order.CompleteLattices").verdict())
                .isEqualTo(new Verdict.Renamed(new TargetName("Lab.Order.CompleteLattice")));
    }

    @Test
    void aRenameIsFoundThoughTheRunnerWasSlower() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 59);
        project.add("Lab.Order.CompleteLattice", 14);
        project.build(6);
        project.rename("Lab.Order.CompleteLattice", "Lab.Order.CompleteLattices");
        project.build(Runner.slowerBy(1.5));

        assertThat(verdict(project.report(), "Lab.Order.CompleteLattices")).isEqualTo(Verdict.Kind.RENAMED);
    }

    @Test
    void numberedSiblingsAreDifferentThings() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 60);
        project.add("Lab.Book.Chapter3", 14);
        project.build(6);
        project.rename("Lab.Book.Chapter3", "Lab.Book.Chapter4");
        project.build(1);

        assertThat(verdict(project.report(), "Lab.Book.Chapter3")).isEqualTo(Verdict.Kind.REMOVED);
        assertThat(verdict(project.report(), "Lab.Book.Chapter4")).isEqualTo(Verdict.Kind.NEW);
    }

    @Test
    void targetsThatTakeOtherTimesAreNotTheSameWhateverTheyAreCalled() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 61);
        project.add("Lab.Order.Lattice", 14);
        project.build(6);
        project.remove("Lab.Order.Lattice");
        project.add("Lab.Algebra.Lattice", 40);
        project.build(1);

        assertThat(verdict(project.report(), "Lab.Order.Lattice")).isEqualTo(Verdict.Kind.REMOVED);
        assertThat(verdict(project.report(), "Lab.Algebra.Lattice")).isEqualTo(Verdict.Kind.NEW);
    }

    @Test
    void aTargetCutInTwoIsASplit() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 62);
        project.add("Lab.Order.Lattice", 30);
        project.build(5);
        project.remove("Lab.Order.Lattice");
        project.add("Lab.Order.Lattice.Basic", 18);
        project.add("Lab.Order.Lattice.Complete", 15);
        project.build(1);

        assertThat(project.report().findings().restructurings()).singleElement().satisfies(found -> {
            assertThat(found).isInstanceOf(Restructuring.Split.class);
            Restructuring.Split split = (Restructuring.Split) found;
            assertThat(split.from()).hasToString("Lab.Order.Lattice");
            assertThat(split.into())
                    .extracting(TargetName::value)
                    .containsExactly("Lab.Order.Lattice.Basic", "Lab.Order.Lattice.Complete");
            assertThat(split.beforeSeconds()).isBetween(27.0, 33.0);
            assertThat(split.afterSeconds()).isBetween(30.0, 36.0);
        });
    }

    @Test
    void targetsPutTogetherAreAMerge() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 63);
        project.add("Lab.Order.Lattice.Basic", 18);
        project.add("Lab.Order.Lattice.Complete", 15);
        project.build(5);
        project.remove("Lab.Order.Lattice.Basic");
        project.remove("Lab.Order.Lattice.Complete");
        project.add("Lab.Order.Lattice", 30);
        project.build(1);

        assertThat(project.report().findings().restructurings()).singleElement().satisfies(found -> {
            assertThat(found).isInstanceOf(Restructuring.Merge.class);
            Restructuring.Merge merge = (Restructuring.Merge) found;
            assertThat(merge.into()).hasToString("Lab.Order.Lattice");
            assertThat(merge.from()).hasSize(2);
        });
    }

    @Test
    void piecesThatDoNotAddUpAreNoSplit() {
        MadeUpProject project = MadeUpProject.ofTargets(80, 64);
        project.add("Lab.Order.Lattice", 30);
        project.build(5);
        project.remove("Lab.Order.Lattice");
        project.add("Lab.Order.Lattice.Basic", 3);
        project.add("Lab.Order.Lattice.Complete", 2);
        project.build(1);

        assertThat(project.report().findings().restructurings()).isEmpty();
    }
}
