package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.statistics.Robust;
import java.util.List;
import java.util.stream.Stream;

/** Asks the judge, and picks from its answer what a test is about. */
final class Reports {

    private static final StatisticalJudge JUDGE = new StatisticalJudge(Settings.DEFAULT);

    private Reports() {}

    /** What is said of a run, given those of some runs that were made before it. */
    static RunDiff on(List<StoredRun> runs, StoredRun head) {
        return JUDGE.judge(new History(runs, List.of()).before(head), head);
    }

    /** The names of the targets with a verdict of regressed or improved. */
    static List<String> flagged(RunDiff diff) {
        return Stream.concat(diff.with(Verdict.Kind.REGRESSED).stream(), diff.with(Verdict.Kind.IMPROVED).stream())
                .map(change -> change.name().value())
                .sorted()
                .toList();
    }

    static TargetChange of(RunDiff diff, String target) {
        return diff.changes().stream()
                .filter(change -> change.name().value().equals(target))
                .findFirst()
                .orElseThrow();
    }

    static Verdict.Kind verdict(RunDiff diff, String target) {
        return of(diff, target).verdict().kind();
    }

    /** The stages of all steps of a target, as they stand. */
    static List<LevelShift.Stage> stages(RunDiff diff, String target) {
        return diff.findings().shifts().stream()
                .filter(shift -> shift.target().value().equals(target))
                .map(LevelShift::stage)
                .toList();
    }

    static LevelShift onlyShift(RunDiff diff, String target) {
        List<LevelShift> shifts = diff.findings().shifts().stream()
                .filter(shift -> shift.target().value().equals(target))
                .toList();
        assertThat(shifts).hasSize(1);
        return shifts.get(0);
    }

    /** Half of the targets vary by less than this. */
    static double medianNoise(RunDiff diff) {
        return Robust.median(diff.changes().stream()
                .mapToDouble(change -> change.evidence().orElseThrow().noise())
                .toArray());
    }
}
