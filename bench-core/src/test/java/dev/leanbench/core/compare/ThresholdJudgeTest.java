package dev.leanbench.core.compare;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdJudgeTest {

    private static final ThresholdJudge JUDGE = new ThresholdJudge(0.10, 0.2);

    @ParameterizedTest
    @CsvSource({
        "10.0, 11.5, REGRESSED",
        "10.0, 8.5, IMPROVED",
        "10.0, 10.9, WITHIN_NOISE", // less than a tenth
        "1.0, 1.2, WITHIN_NOISE", // a fifth, but not more than 0.2 s
        "1.0, 1.21, REGRESSED",
        "2.0, 2.0, WITHIN_NOISE",
        "0, 0.1, WITHIN_NOISE",
        "0, 5, REGRESSED"
    })
    void aTargetChangedWhenItMovedByMoreThanBothThresholds(String before, String after, Verdict.Kind kind) {
        RunDiff diff = JUDGE.judge(
                history(monday(target("A", before))), stored(run("2026-05-11T06:00:00Z", 'b', target("A", after))));

        assertThat(diff.changes()).extracting(change -> change.verdict().kind()).containsExactly(kind);
        assertThat(diff.changes().get(0).explanation()).isEqualTo(before + " s → " + after + " s");
    }

    @Test
    void everyTargetOfEitherRunGetsAVerdictInTheOrderOfNames() {
        RunDiff diff = JUDGE.judge(
                history(monday(target("Gone", "1.5"), target("Both", "1.5"))),
                stored(run("2026-05-11T06:00:00Z", 'b', target("Fresh", "1.5"), target("Both", "1.5"))));

        assertThat(diff.changes()).extracting(change -> change.name().value()).containsExactly("Both", "Fresh", "Gone");
        assertThat(diff.with(Verdict.Kind.NEW))
                .extracting(TargetChange::explanation)
                .containsExactly("not in the run before");
        assertThat(diff.with(Verdict.Kind.REMOVED))
                .extracting(TargetChange::explanation)
                .containsExactly("no longer built");
    }

    @Test
    void theRunIsHeldAgainstTheNewestOneThatBuiltEverything() {
        StoredRun whole = monday(target("A", "1.5"));
        StoredRun broken = stored(withOutcome(run("2026-05-08T06:00:00Z", 'c', target("A", "9.9")), Outcome.FAILURE));
        StoredRun cached = stored(withOutcome(run("2026-05-09T06:00:00Z", 'd', target("A", "9.9")), Outcome.PARTIAL));
        StoredRun head = stored(run("2026-05-11T06:00:00Z", 'b', target("A", "1.5")));

        assertThat(JUDGE.judge(history(whole, broken, cached), head).base()).contains(whole);
    }

    @Test
    void withoutAnEarlierRunThereIsNothingToJudge() {
        RunDiff diff = JUDGE.judge(History.EMPTY, monday(target("A", "1.5")));

        assertThat(diff.base()).isEmpty();
        assertThat(diff.changes()).isEmpty();
    }

    @Test
    void theRuleIsSaidInWords() {
        assertThat(JUDGE.judge(History.EMPTY, monday()).rule()).contains("more than 10 % and 0.2 s");
    }

    private static StoredRun monday(TargetTiming... targets) {
        return stored(run("2026-05-04T06:00:00Z", 'a', targets));
    }

    private static History history(StoredRun... runs) {
        return new History(Arrays.asList(runs), List.of());
    }

    private static Run withOutcome(Run run, Outcome outcome) {
        BuildResult build = run.build();
        return new Run(
                run.origin(),
                new BuildResult(
                        build.total(), build.targets(), outcome, Optional.empty(), List.of(), Resources.UNKNOWN));
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
