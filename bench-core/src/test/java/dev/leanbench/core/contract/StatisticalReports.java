package dev.leanbench.core.contract;

import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.DetectionLimit;
import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.MemoryChange;
import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.RunnerSpeed;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.report.Forge;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reports in which a rule with statistics found all that it can find, under names of the caller's choice. */
public final class StatisticalReports {

    private static final RunReference LAST = reference("2026-04-20", 'c');
    private static final RunReference NOW = reference("2026-05-04", 'd');
    private static final RunReference LONG_AGO = reference("2026-02-02", 'e');

    private StatisticalReports() {}

    public static Report everything() {
        return everything(Optional.of(new Forge("https://github.com", "owner/project")));
    }

    public static Report everything(Optional<Forge> forge) {
        return of(Reports.fourWeeks(), forge, "Lab.Elsewhere");
    }

    /** All targets take longer at once, and none stands out. */
    public static Report allTargetsSlower() {
        Report every = everything();
        return new Report(
                new Headline.Compared(0, 0, 4),
                every.head(),
                every.base(),
                every.deltas(),
                every.ranking(),
                every.diff(),
                every.surroundings(),
                every.trend(),
                every.slowest(),
                every.baselineRuns(),
                every.skipped(),
                every.forge(),
                every.benchVersion());
    }

    /** A report like the given one, with findings about a target of the given name. */
    public static Report of(Report plain, Optional<Forge> forge, String name) {
        RunDiff diff = plain.diff();
        List<TargetChange> changes =
                diff.changes().stream().map(StatisticalReports::withEvidence).toList();
        RunDiff found = new RunDiff(
                diff.base(),
                diff.head(),
                changes,
                "a target changed when it left its own level by more than chance explains",
                List.of("another CPU: AMD EPYC 7763 → AMD EPYC 9V74"),
                findings(new TargetName(name), plain));
        Report written = new ReportWriter(3, forge, "0.1.0").write(new History(List.of(), plain.skipped()), found);
        return new Report(
                written.headline(),
                written.head(),
                written.base(),
                plain.deltas(),
                written.ranking(),
                found,
                plain.surroundings(),
                plain.trend(),
                written.slowest(),
                plain.baselineRuns(),
                plain.skipped(),
                forge,
                "0.1.0");
    }

    private static TargetChange withEvidence(TargetChange change) {
        Signal signal = change.name().value().equals("Lab.Slow") ? Signal.CPU_TIME : Signal.WALL_TIME;
        return new TargetChange(
                change.name(), change.verdict(), change.time(), Optional.of(evidence(signal)), change.explanation());
    }

    private static Evidence evidence(Signal signal) {
        return new Evidence(signal, 0.93, 0.8, 1.06, 0.973, 12, 0.04, 0.05);
    }

    private static Findings findings(TargetName name, Report report) {
        return new Findings(
                Optional.of(new RunnerSpeed(0.051, 0.03, 0.07, List.of())),
                report.surroundings().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Bump(report.surroundings(), 380, 0.061)),
                List.of(
                        shift(name, Signal.WALL_TIME, LevelShift.Stage.CONFIRMED, 12.04, 24.18),
                        shift(name, Signal.PEAK_MEMORY, LevelShift.Stage.CONFIRMED, 8e8, 3.4e9),
                        shift(name, Signal.WALL_TIME, LevelShift.Stage.WITHDRAWN, 3.1, 4.2),
                        shift(name, Signal.CPU_TIME, LevelShift.Stage.SETTLED, 61, 44)),
                List.of(
                        drift(Optional.empty(), OptionalDouble.of(0.31)),
                        drift(Optional.of(name), OptionalDouble.empty())),
                List.of(
                        new CommonStep(
                                Signal.WALL_TIME, LONG_AGO, LAST, -0.082, -0.104, -0.058, 9, 5, false, List.of()),
                        new CommonStep(
                                Signal.WALL_TIME, LAST, NOW, 0.124, 0.093, 0.156, 5, 3, true, report.surroundings())),
                List.of(
                        new Restructuring.Split(name, List.of(name, name), 61, 64.2),
                        new Restructuring.Merge(List.of(name, name), name, 12, 9.1)),
                List.of(new MemoryChange(
                        name, new Verdict.Regressed(), 800_000_000L, 3_400_000_000L, evidence(Signal.PEAK_MEMORY), "")),
                List.of(
                        new DetectionLimit(0, 1, 120, 0.31),
                        new DetectionLimit(1, 3, 214, 0.12),
                        new DetectionLimit(3, Double.POSITIVE_INFINITY, 78, 0.06)),
                0.14);
    }

    private static LevelShift shift(TargetName name, Signal signal, LevelShift.Stage stage, double from, double to) {
        boolean old = stage == LevelShift.Stage.SETTLED;
        return new LevelShift(name, signal, stage, old ? LONG_AGO : LAST, old ? LAST : NOW, from, to);
    }

    private static Drift drift(Optional<TargetName> name, OptionalDouble sinceLong) {
        Drift.Levels levels =
                new Drift.Levels(OptionalDouble.of(0.021), OptionalDouble.of(0.064), sinceLong, sinceLong);
        return new Drift(name, Signal.WALL_TIME, LONG_AGO, 0.0052, 0.0031, 0.0074, 14, levels);
    }

    private static RunReference reference(String day, char commit) {
        return new RunReference(
                new RunName(LocalDate.parse(day), Runs.commit(commit).shortForm(), 1), Runs.commit(commit));
    }
}
