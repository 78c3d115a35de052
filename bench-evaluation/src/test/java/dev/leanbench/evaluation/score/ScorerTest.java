package dev.leanbench.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import dev.leanbench.evaluation.truth.TrueDrift;
import dev.leanbench.evaluation.truth.TrueStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final TargetName QUIET = new TargetName("Quiet");
    private static final TargetName SLOWER = new TargetName("Slower");
    private static final TargetName FASTER = new TargetName("Faster");
    private static final TargetName TINY = new TargetName("Tiny");

    /** Run 3 brings a regression, an improvement and a change too small to be expected. */
    private static final List<TargetStory> STORIES = List.of(
            TargetStory.of(QUIET, List.of()),
            TargetStory.of(SLOWER, List.of(new TrueStep(3, 1.5, 2))),
            TargetStory.of(FASTER, List.of(new TrueStep(3, 0.7, -1))),
            TargetStory.of(TINY, List.of(new TrueStep(3, 1.2, 0.1))));

    @Test
    void precisionAndRecallAreCountedOverFlagsThatAreTrueOrFalse() {
        // Found: the regression. Missed: the improvement. False: one flag of two; the tiny one earns nothing.
        Score score = scorer(Map.of(3, List.of(flag(SLOWER, true), flag(QUIET, true), flag(TINY, true))))
                .judged(history(STORIES, 5), 3, 4);
        assertThat(score.precision()).hasValue(0.5);
        assertThat(score.recall()).hasValue(0.5);
        assertThat(score.f1()).hasValue(0.5);
    }

    @Test
    void aFlagInTheWrongDirectionIsFalse() {
        Score score = scorer(Map.of(3, List.of(flag(SLOWER, false)))).judged(history(STORIES, 5), 3, 4);
        assertThat(score.precision()).hasValue(0);
        assertThat(score.recall()).hasValue(0);
    }

    @Test
    void aFlagOnAnEarlierChangeIsNeitherTrueNorFalseForAQuarterOfAYear() {
        Score late = scorer(Map.of(15, List.of(flag(SLOWER, true)))).judged(history(STORIES, 17), 15, 16);
        assertThat(late.precision()).isEmpty();
        Score tooLate = scorer(Map.of(16, List.of(flag(SLOWER, true)))).judged(history(STORIES, 17), 16, 17);
        assertThat(tooLate.precision()).hasValue(0);
    }

    @Test
    void aTrifleSinceTheChangeMakesALateFlagOnItNoLessTrue() {
        List<TargetStory> stories =
                List.of(TargetStory.of(SLOWER, List.of(new TrueStep(3, 1.5, 2), new TrueStep(4, 1.01, 0.05))));
        Score late = scorer(Map.of(4, List.of(flag(SLOWER, true)))).judged(history(stories, 6), 4, 5);
        assertThat(late.precision()).isEmpty();
        Score none = scorer(Map.of(4, List.of(flag(SLOWER, false)))).judged(history(stories, 6), 4, 5);
        assertThat(none.precision()).hasValue(0);
    }

    @Test
    void aFlagBeforeTheChangeIsFalse() {
        Score score = scorer(Map.of(2, List.of(flag(SLOWER, true)))).judged(history(STORIES, 5), 2, 3);
        assertThat(score.precision()).hasValue(0);
    }

    @Test
    void severalReportsAreAddedUp() {
        // Run 3: 2 of 2 found. Run 4: one false flag, nothing expected.
        Score score = scorer(Map.of(
                        3, List.of(flag(SLOWER, true), flag(FASTER, false)),
                        4, List.of(flag(QUIET, false))))
                .judged(history(STORIES, 5), 3, 5);
        assertThat(score.precision()).hasValueCloseTo(2 / 3.0, within(1e-12));
        assertThat(score.recall()).hasValue(1);
        assertThat(score.f1()).hasValueCloseTo(0.8, within(1e-12));
    }

    @Test
    void partialRunsAreNotJudged() {
        Score score = scorer(Map.of(1, List.of(flag(QUIET, true)))).quiet(history(STORIES, 3, 1), 1, 3);
        assertThat(score.quietReports()).isEqualTo(1);
        assertThat(score.falseFlags()).hasValue(0);
    }

    @Test
    void quietReportsCountFlagsAndThoseWithoutAny() {
        Score score = scorer(Map.of(1, List.of(flag(QUIET, true), flag(TINY, true))))
                .quiet(history(List.of(TargetStory.of(QUIET, List.of()), TargetStory.of(TINY, List.of())), 5), 1, 5);
        assertThat(score.falseFlags()).hasValue(0.5);
        assertThat(score.cleanShare()).hasValue(0.75);
    }

    @Test
    void delaysAreCountedInReportsUntilTheFirstRightFlag() {
        // The regression is named two reports late, the improvement never: found 1 of 2, mean of 2 and 8.
        Score score = scorer(Map.of(
                        3, List.of(flag(SLOWER, false)),
                        5, List.of(flag(SLOWER, true), flag(QUIET, true))))
                .stepDelays(history(STORIES, 12), 3);
        assertThat(score.stepsFoundWithin(7)).hasValue(0.5);
        assertThat(score.stepsFoundWithin(1)).hasValue(0);
        assertThat(score.meanStepDelay(8)).hasValue(5);
    }

    @Test
    void driftsAreFoundByFindingsOrFlagsAndCountedInWeeks() {
        TargetStory one = drifting(new TargetName("One"));
        TargetStory two = drifting(new TargetName("Two"));
        KnownHistory history = history(List.of(one, two, TargetStory.of(QUIET, List.of())), 30);
        Scorer scorer = new Scorer(new Contestant("test", (earlier, head) -> switch (earlier.runs()
                .size()) {
            case 10 -> diff(head, List.of(), List.of(drift(Optional.of(new TargetName("One")))));
            case 20 -> diff(head, List.of(flag(new TargetName("Two"), true)), List.of());
            default -> diff(head, List.of(), List.of());
        }));
        Score score = scorer.driftDelays(history, 2);
        assertThat(score.driftsFoundWithin(8)).hasValue(0.5);
        assertThat(score.meanDriftDelay(26)).hasValue(13);
    }

    @Test
    void aDriftThatComesToLittleInAQuarterIsNotWaitedFor() {
        KnownHistory history = history(List.of(drifting(QUIET, 1.5), drifting(TINY, 1.4)), 30);
        Scorer scorer = new Scorer(new Contestant(
                "test",
                (earlier, head) -> diff(
                        head,
                        List.of(),
                        earlier.runs().size() == 10 ? List.of(drift(Optional.of(QUIET))) : List.of())));
        assertThat(scorer.driftDelays(history, 2).driftsFoundWithin(8)).hasValue(1);
    }

    @Test
    void whereEverythingDriftsItIsEnoughToSaySoOfTheProject() {
        KnownHistory history = history(List.of(drifting(QUIET), drifting(TINY)), 6);
        Scorer scorer = new Scorer(new Contestant(
                "test", (earlier, head) -> diff(head, List.of(), List.of(drift(Optional.empty())))));
        assertThat(scorer.driftDelays(history, 2).meanDriftDelay(26)).hasValue(1);
    }

    @Test
    void aDriftThatIsNoneCountsAsFalse() {
        Scorer scorer = new Scorer(new Contestant(
                "test",
                (earlier, head) -> diff(head, List.of(), List.of(drift(Optional.of(QUIET)), drift(Optional.empty())))));
        assertThat(scorer.quiet(history(List.of(TargetStory.of(QUIET, List.of())), 3), 1, 3)
                        .falseDrifts())
                .hasValue(2);
    }

    private static Scorer scorer(Map<Integer, List<TargetChange>> flags) {
        return new Scorer(new Contestant(
                "test",
                (earlier, head) -> diff(head, flags.getOrDefault(earlier.runs().size(), List.of()), List.of())));
    }

    private static RunDiff diff(StoredRun head, List<TargetChange> changes, List<Drift> drifts) {
        Findings findings = new Findings(
                Optional.empty(), Optional.empty(), List.of(), drifts, List.of(), List.of(), List.of(), List.of(), 0);
        return new RunDiff(Optional.empty(), head, changes, "test", List.of(), findings);
    }

    private static TargetChange flag(TargetName name, boolean slower) {
        TimeChange time = new TimeChange(Optional.of(Seconds.parse("1.0")), Optional.of(Seconds.parse("2.0")));
        Verdict verdict = slower ? new Verdict.Regressed() : new Verdict.Improved();
        return new TargetChange(name, verdict, time, Optional.empty(), "test");
    }

    private static Drift drift(Optional<TargetName> name) {
        Drift.Levels levels = new Drift.Levels(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        StoredRun run = history(List.of(), 1).runs().get(0);
        return new Drift(name, Signal.WALL_TIME, RunReference.to(run), 0.01, 0.005, 0.015, 5, levels);
    }

    private static TargetStory drifting(TargetName name) {
        return drifting(name, 2.0);
    }

    private static TargetStory drifting(TargetName name, double seconds) {
        return new TargetStory(
                new TreeMap<>(Map.of(0, name)),
                Integer.MAX_VALUE,
                List.of(),
                Optional.of(new TrueDrift(2, 0.01, seconds)));
    }

    private static KnownHistory history(List<TargetStory> stories, int runs, Integer... partial) {
        List<StoredRun> stored = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            RunOrigin origin = RunOrigin.startedAt(
                    Instant.parse("2024-01-01T06:00:00Z").plus(Duration.ofDays(7L * run)), new CommitId("abcdef0123"));
            BuildResult build = new BuildResult(
                    Optional.empty(),
                    List.of(new TargetTiming(QUIET, Seconds.parse("1.0"))),
                    List.of(partial).contains(run) ? Outcome.PARTIAL : Outcome.SUCCESS,
                    Optional.<JobCounts>empty(),
                    List.of(),
                    Resources.UNKNOWN);
            stored.add(
                    new StoredRun(new RunName(origin.date(), origin.commit().shortForm(), 1), new Run(origin, build)));
        }
        return new KnownHistory(stored, stories);
    }
}
