package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.RunnerSpeed;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void aLineOfBlocksRunsFromTheLowestTotalToTheHighest() {
        assertThat(Phrases.sparkline(List.of(point("100"), point("170"), point("135"))))
                .contains("▁█▅");
        assertThat(Phrases.sparkline(List.of(point("100"), point("100")))).contains("▁▁");
    }

    @Test
    void runsThatFailedOrWereNotMeasuredAreNotOnTheLine() {
        TrendPoint failed = new TrendPoint(name(), Optional.of(Seconds.parse("9999")), Outcome.FAILURE);
        TrendPoint unmeasured = new TrendPoint(name(), Optional.empty(), Outcome.SUCCESS);

        assertThat(Phrases.sparkline(List.of(point("100"), failed, unmeasured, point("200"))))
                .contains("▁█");
        assertThat(Phrases.sparkline(List.of(point("100"), failed))).isEmpty();
    }

    @Test
    void theHeadlineCountsWhatChanged() {
        assertThat(Phrases.headline(Reports.fourWeeks()))
                .isEqualTo("2 targets got slower, 1 got faster, of 4 compared.");
        assertThat(Phrases.headline(Reports.manyChanges(1)))
                .isEqualTo("1 target got slower, 0 got faster, of 1 compared.");
    }

    @Test
    void theHeadlineSaysFirstWhatAllTargetsDid() {
        assertThat(Phrases.headline(StatisticalReports.allTargetsSlower()))
                .isEqualTo(
                        "All targets have taken 12 % more time since 2026-05-04. Beyond that, none of 4 targets changed.");
    }

    @Test
    void theHeadlineSaysWhyNothingIsCompared() {
        Run before = run("12");

        assertThat(Phrases.headline(Reports.firstRun()))
                .isEqualTo("This is the first run: there is nothing to compare with yet.");
        assertThat(Phrases.headline(Reports.of(before, Reports.ending(run("13"), Outcome.FAILURE))))
                .isEqualTo("The build failed, so its times are not compared.");
        assertThat(Phrases.headline(Reports.of(before, Reports.ending(run("13"), Outcome.PARTIAL))))
                .isEqualTo("Only part of the build was timed, so it is not compared.");
        assertThat(Phrases.headline(Reports.of(before, Runs.run("2026-04-13T03:00:00Z", 'b'))))
                .isEqualTo("No target was timed, so there is nothing to compare.");
        assertThat(Phrases.headline(
                        Reports.of(before, Runs.run("2026-04-13T03:00:00Z", 'b', Runs.target("Lab.Other", "1")))))
                .isEqualTo("This run and the one before have no target in common, so there is nothing to compare.");
        assertThat(Phrases.headline(Reports.of(before, run("12"))))
                .isEqualTo("The one target that was compared has not changed.");
    }

    @Test
    void aStepOfAllTargetsIsToldWithItsSignalItsIntervalAndItsRuns() {
        CommonStep faster = everything().commonSteps().get(0);
        CommonStep slower = everything().commonSteps().get(1);
        CommonStep measured =
                new CommonStep(Signal.CPU_TIME, slower.before(), slower.since(), 0.2, 0.1, 0.3, 1, 3, true, List.of());

        assertThat(Phrases.allTargets(faster)).isEqualTo("All targets have taken 8.2 % less time since 2026-04-20");
        assertThat(Phrases.allTargets(measured))
                .isEqualTo("All targets have taken 20 % more processor time since 2026-05-04");
        assertThat(Phrases.interval(slower)).isEqualTo("+9.3 % to +16 %");
        assertThat(Phrases.evidence(measured)).isEqualTo("1 run before, 3 since");
    }

    @Test
    void whatWasBumpedIsNamedAsThePageNeedsIt() {
        Bump bump = new Bump(List.of(changed("Lean"), changed("batteries")), 380, 0.061);

        assertThat(Phrases.bump(bump, name -> "`" + name + "`"))
                .isEqualTo(
                        "What the project is built with changed (`Lean`, `batteries`), and 380 targets moved with it,"
                                + " by +6.1 % in the middle.");
        assertThat(Phrases.causes(List.of(), name -> name)).isEmpty();
    }

    @Test
    void changesOfTheRunBeforeAreConfirmedOrWithdrawnOrNotSpokenOf() {
        assertThat(Phrases.confirmed(everything())).contains("2 changes of the run before are confirmed.");
        assertThat(Phrases.withdrawn(everything())).contains("1 change of the run before was not borne out.");
        assertThat(Phrases.confirmed(Findings.NONE)).isEmpty();
        assertThat(Phrases.withdrawn(Findings.NONE)).isEmpty();
    }

    @Test
    void aRunnerThatWasAsFastAsEverIsNotSpokenOf() {
        assertThat(Phrases.runnerSpeed(withRunner(0.051)))
                .contains(
                        "This runner was 5.1 % slower than that of the run before; that is taken out of every verdict.");
        assertThat(Phrases.runnerSpeed(withRunner(-0.005)))
                .contains(
                        "This runner was 0.5 % faster than that of the run before; that is taken out of every verdict.");
        assertThat(Phrases.runnerSpeed(withRunner(0.0049))).isEmpty();
        assertThat(Phrases.runnerSpeed(Findings.NONE)).isEmpty();
    }

    @Test
    void whatCouldNotBeSeenIsToldBySize() {
        assertThat(Phrases.power(StatisticalReports.everything()))
                .contains(
                        "Smaller changes could not be told from chance this time: below 31 % for targets of 0–1 s (120),"
                                + " 12 % for targets of 1–3 s (214), 6 % for targets from 3 s up (78).");
        assertThat(Phrases.power(Reports.fourWeeks())).isEmpty();
    }

    @Test
    void jobsAreCountedByWhatBecameOfThem() {
        assertThat(Phrases.jobs(new JobCounts(34, 12, 20, 1, 1)))
                .isEqualTo("12 of 34 jobs built, 20 replayed, 1 fetched, 1 failed");
    }

    @Test
    void aGapIsToldWithItsLength() {
        RunName later = RunName.parse("2026-05-20-679046f").orElseThrow();

        assertThat(Phrases.gap(new Gap(name(), later, 14)))
                .isEqualTo("No run between 2026-05-06 and 2026-05-20, 14 days.");
    }

    @Test
    void piecesAreNamedAsThePageNeedsThemAndTheirTimesAddedUp() {
        Restructuring split = new Restructuring.Split(target("Lab.Ring"), targets(2), 12, 12.5);
        Restructuring merge = new Restructuring.Merge(targets(2), target("Lab.Ring"), 12.5, 12);

        assertThat(Phrases.restructuring(split, name -> "`" + name + "`"))
                .isEqualTo("`Lab.Ring` → `Lab.Ring1` + `Lab.Ring2` (12.0 s → 12.5 s)");
        assertThat(Phrases.restructuring(merge, name -> name))
                .isEqualTo("Lab.Ring1 + Lab.Ring2 → Lab.Ring (12.5 s → 12.0 s)");
    }

    @Test
    void ofManyPiecesTenAreNamed() {
        Restructuring split = new Restructuring.Split(target("Lab.Ring"), targets(12), 12, 12.5);

        assertThat(Phrases.restructuring(split, name -> name)).contains("+ Lab.Ring10 + 2 more (");
    }

    @Test
    void everyAgeOfAnEarlierRunHasItsOwnWords() {
        assertThat(Arrays.stream(TotalDelta.Since.values()).map(Phrases::since))
                .doesNotHaveDuplicates()
                .contains("last run", "13 weeks ago");
    }

    private static List<TargetName> targets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> target("Lab.Ring" + number))
                .toList();
    }

    private static TargetName target(String name) {
        return new TargetName(name);
    }

    private static TrendPoint point(String total) {
        return new TrendPoint(name(), Optional.of(Seconds.parse(total)), Outcome.SUCCESS);
    }

    private static Findings everything() {
        return StatisticalReports.everything().diff().findings();
    }

    private static Findings withRunner(double ratio) {
        return new Findings(
                Optional.of(new RunnerSpeed(ratio, ratio - 0.01, ratio + 0.01, List.of())),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private static SurroundingChange changed(String what) {
        return new SurroundingChange(SurroundingChange.Part.DEPENDENCY, what, Optional.of("old"), Optional.of("new"));
    }

    private static Run run(String seconds) {
        return Runs.run("2026-04-13T03:00:00Z", 'b', Runs.target("Lab.Basic", seconds));
    }

    private static RunName name() {
        return RunName.parse("2026-05-06-679046f").orElseThrow();
    }
}
