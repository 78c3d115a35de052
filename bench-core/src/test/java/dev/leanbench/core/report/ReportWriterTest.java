package dev.leanbench.core.report;

import static dev.leanbench.core.contract.Runs.commit;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final ReportWriter WRITER = new ReportWriter(2, Optional.empty(), "0.1.0");

    @Test
    void theTotalIsHeldAgainstTheLastRunTheMarksAndTheBest() {
        Report report =
                report(head("130"), daysAgo(182, "90"), daysAgo(91, "100"), daysAgo(28, "110"), daysAgo(7, "120"));

        assertThat(report.deltas())
                .extracting(TotalDelta::since)
                .containsExactly(
                        TotalDelta.Since.LAST_RUN,
                        TotalDelta.Since.FOUR_WEEKS,
                        TotalDelta.Since.THIRTEEN_WEEKS,
                        TotalDelta.Since.TWENTY_SIX_WEEKS,
                        TotalDelta.Since.BEST);
        assertThat(report.deltas())
                .extracting(delta -> delta.totals().seconds().orElseThrow())
                .containsExactly(10.0, 20.0, 30.0, 40.0, 40.0);
    }

    @Test
    void aMarkTakesTheRunNearestToItAndNoneThatIsTooFar() {
        assertThat(since(TotalDelta.Since.FOUR_WEEKS, daysAgo(25, "1"), daysAgo(29, "2"), daysAgo(33, "3")))
                .contains(daysAgo(29, "2").name());
        // Three days early still counts, because schedules slip; four do not.
        assertThat(since(TotalDelta.Since.FOUR_WEEKS, daysAgo(25, "1"))).isPresent();
        assertThat(since(TotalDelta.Since.FOUR_WEEKS, daysAgo(24, "1"))).isEmpty();
        // A gap of two weeks is bridged, a longer one is not.
        assertThat(since(TotalDelta.Since.FOUR_WEEKS, daysAgo(42, "1"))).isPresent();
        assertThat(since(TotalDelta.Since.FOUR_WEEKS, daysAgo(43, "1"))).isEmpty();
    }

    @Test
    void runsWithoutATotalOrThatFailedAreNoMarks() {
        StoredRun unmeasured = stored(NOW.minus(Duration.ofDays(28)), Optional.empty(), Outcome.SUCCESS);
        StoredRun failed = stored(NOW.minus(Duration.ofDays(28)), Optional.of("5"), Outcome.FAILURE);

        assertThat(since(TotalDelta.Since.FOUR_WEEKS, unmeasured)).isEmpty();
        assertThat(since(TotalDelta.Since.BEST, failed)).isEmpty();
        assertThat(since(TotalDelta.Since.LAST_RUN, unmeasured)).isEmpty();
    }

    @Test
    void aTotalThatWasNotMeasuredIsHeldAgainstNothing() {
        Report report = report(stored(NOW, Optional.empty(), Outcome.SUCCESS), daysAgo(7, "120"));

        assertThat(report.deltas()).isEmpty();
        assertThat(report.head().total()).isEmpty();
    }

    @Test
    void theHeadlineOfAFirstRunSaysSo() {
        assertThat(report(head("130")).headline()).isEqualTo(new Headline.FirstRun());
        assertThat(Phrases.headline(report(head("130")))).contains("first run");
    }

    @Test
    void aBuildThatWasNotWholeIsNotComparedAndTheHeadlineSaysWhy() {
        for (Outcome outcome : new Outcome[] {Outcome.FAILURE, Outcome.PARTIAL}) {
            Report report = report(stored(NOW, Optional.of("130"), outcome), daysAgo(7, "120"));

            assertThat(report.headline()).isEqualTo(new Headline.NotComparable(outcome));
            assertThat(report.deltas()).isEmpty();
            assertThat(Phrases.headline(report)).contains("not compared");
        }
        assertThat(Phrases.headline(report(stored(NOW, Optional.of("130"), Outcome.SUCCESS), daysAgo(7, "120"))))
                .isEqualTo("No target was timed, so there is nothing to compare.");
    }

    @Test
    void theHeadlineCountsWhatBothRunsHave() {
        StoredRun before = with(7, target("A", "1.0"), target("B", "9.0"), target("C", "1.0"), target("Gone", "5.0"));
        StoredRun after = with(0, target("A", "3.0"), target("B", "5.0"), target("C", "1.0"), target("Fresh", "5.0"));

        Report report = report(after, before);

        assertThat(report.headline()).isEqualTo(new Headline.Compared(1, 1, 3));
        assertThat(Phrases.headline(report)).isEqualTo("1 target got slower, 1 got faster, of 3 compared.");
    }

    @Test
    void theHeadlineOfAWeekWithoutNewsCountsAsPeopleDo() {
        StoredRun run = with(0, target("A", "1.0"), target("B", "1.0"));

        assertThat(Phrases.headline(report(run, with(7, target("A", "1.0"), target("B", "1.0")))))
                .isEqualTo("None of 2 targets changed.");
        assertThat(Phrases.headline(report(run, with(7, target("A", "1.0")))))
                .isEqualTo("The one target that was compared has not changed.");
        assertThat(Phrases.headline(report(run, with(7, target("C", "1.0")))))
                .isEqualTo("This run and the one before have no target in common, so there is nothing to compare.");
    }

    @Test
    void theSlowestTargetsAreNamedLongestFirst() {
        Report report = report(with(0, target("A", "1.0"), target("C", "24"), target("B", "24"), target("D", "0.1")));

        assertThat(report.slowest()).extracting(timing -> timing.name().value()).containsExactly("B", "C");
    }

    @Test
    void theTrendHoldsEveryRunAndEndsWithThisOne() {
        StoredRun failed = stored(NOW.minus(Duration.ofDays(14)), Optional.of("5"), Outcome.FAILURE);

        Report report = report(head("130"), failed, daysAgo(7, "120"));

        assertThat(report.trend())
                .extracting(TrendPoint::run)
                .containsExactly(
                        failed.name(), daysAgo(7, "120").name(), head("130").name());
        assertThat(report.baselineRuns()).isEqualTo(1);
    }

    @Test
    void filesThatWereSkippedAreNamed() {
        SkippedFile skipped = new SkippedFile("bench/history/x.json", "no JSON");
        History history = new History(List.of(), List.of(skipped));

        assertThat(WRITER.write(history, ThresholdJudge.DEFAULT.judge(history, head("1")))
                        .skipped())
                .containsExactly(skipped);
    }

    @Test
    void aRankingOfLessThanNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportWriter(-1, Optional.empty(), "0.1.0"))
                .withMessageContaining("ranking of -1");
    }

    private static Optional<RunName> since(TotalDelta.Since since, StoredRun... earlier) {
        return report(with(0, target("A", "1.0")), earlier).deltas().stream()
                .filter(delta -> delta.since() == since)
                .map(delta -> delta.run().name())
                .findFirst();
    }

    private static Report report(StoredRun head, StoredRun... earlier) {
        History history = new History(Arrays.asList(earlier), List.of());
        return WRITER.write(history, ThresholdJudge.DEFAULT.judge(history, head));
    }

    private static StoredRun head(String total) {
        return daysAgo(0, total);
    }

    private static StoredRun daysAgo(int days, String total) {
        return stored(NOW.minus(Duration.ofDays(days)), Optional.of(total), Outcome.SUCCESS, target("A", "1.0"));
    }

    private static StoredRun with(int daysAgo, TargetTiming... targets) {
        return stored(NOW.minus(Duration.ofDays(daysAgo)), Optional.of("100"), Outcome.SUCCESS, targets);
    }

    private static StoredRun stored(Instant start, Optional<String> total, Outcome outcome, TargetTiming... targets) {
        Run run = new Run(
                RunOrigin.startedAt(start, commit('a')),
                new BuildResult(
                        total.map(Seconds::parse),
                        Arrays.asList(targets),
                        outcome,
                        Optional.empty(),
                        List.of(),
                        Resources.UNKNOWN));
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
