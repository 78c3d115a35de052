package org.example.slowtests;

import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.analysis.StatisticalJudge;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.port.CheckedOut;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import dev.leanbench.core.usecase.AppendRun;
import dev.leanbench.core.usecase.CompareRuns;
import dev.leanbench.core.usecase.RecordRun;
import dev.leanbench.core.usecase.WeeklyJob;
import dev.leanbench.core.usecase.When;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Stores the times of a project's tests and says which got slower: bench's rules on other times, kept elsewhere. */
public final class SlowTests {

    private static final String VERSION = "slow-tests 1.0";

    private SlowTests() {}

    /**
     * Compares a run of the tests with those before it.
     *
     * @param args the directory of Surefire's reports, the directory of the history, the commit, and the date
     */
    public static void main(String[] args) {
        report(
                new SurefireReports(Path.of(args[0])),
                new SharedDirectory(Path.of(args[1])),
                args[2],
                args[3],
                System.out);
    }

    static void report(SurefireReports reports, RunStore store, String commit, String date, PrintStream out) {
        Run run = new RecordRun(
                        () -> new CheckedOut(new CommitId(commit), Optional.empty(), Optional.empty()),
                        () -> Environment.UNKNOWN,
                        InstantSource.system(),
                        VERSION)
                .record(
                        reports,
                        new RecordRun.Statements(
                                Optional.empty(),
                                Optional.of(When.on(LocalDate.parse(date))),
                                Optional.empty(),
                                TargetSelection.ALL))
                .run();
        WeeklyJob job = new WeeklyJob(
                new AppendRun(store, lost -> "nowhere"),
                store,
                new CompareRuns(
                        new StatisticalJudge(Settings.DEFAULT), new ReportWriter(5, Optional.empty(), VERSION)));
        Report report = job.perform(run).report();
        out.println(Phrases.headline(report));
        report.ranking().slower().forEach(change -> out.println(line(change)));
    }

    private static String line(TargetChange change) {
        return change.name() + ": " + Figures.duration(change.time().before()) + " → "
                + Figures.duration(change.time().after());
    }
}
