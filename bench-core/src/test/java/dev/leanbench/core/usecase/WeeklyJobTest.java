package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.memory.InMemoryRunStore;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeeklyJobTest {

    private static final Run MONDAY = run("2026-05-04T06:00:00Z", 'a', target("A", "1.0"));
    private static final Run NEXT_MONDAY = run("2026-05-11T06:00:00Z", 'b', target("A", "3.0"));

    private final List<Run> kept = new ArrayList<>();
    private final RunStore store = new InMemoryRunStore();
    private final CompareRuns compare =
            new CompareRuns(ThresholdJudge.DEFAULT, new ReportWriter(5, Optional.empty(), "0.1.0"));

    @Test
    void aRunIsStoredAndHeldAgainstTheRunsBefore() {
        job(store).perform(MONDAY);

        WeeklyJob.Result result = job(store).perform(NEXT_MONDAY);

        assertThat(result.appended()).isInstanceOf(Appended.Added.class);
        assertThat(result.report().base().orElseThrow().name()).hasToString("2026-05-04-aaaaaaa");
        assertThat(result.report().ranking().slowerInAll()).isEqualTo(1);
    }

    @Test
    void doingTheJobAgainStoresNothingAndReportsTheSame() {
        job(store).perform(MONDAY);
        Report first = job(store).perform(NEXT_MONDAY).report();

        WeeklyJob.Result again = job(store).perform(NEXT_MONDAY);

        assertThat(again.appended()).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(again.report()).isEqualTo(first);
        assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(2);
    }

    @Test
    void aRunOfLongAgoIsReportedOnAsItWasThen() {
        job(store).perform(NEXT_MONDAY);

        WeeklyJob.Result result = job(store).perform(MONDAY);

        assertThat(result.report().base()).isEmpty();
        assertThat(result.report().head().name()).hasToString("2026-05-04-aaaaaaa");
    }

    @Test
    void noMoreIsReadThanTheRuleLooksBackOn() {
        weeks("2026-03-%02dT06:00:00Z", 1);
        List<HistoryWindow> asked = new ArrayList<>();

        Report report = weekly(asked, 2).perform(NEXT_MONDAY).report();

        assertThat(asked).containsExactly(HistoryWindow.backTo(3));
        assertThat(report.trend()).hasSize(3);
        assertThat(report.baselineRuns()).isEqualTo(2);
        assertThat(few(2).report(
                                store.read(HistoryWindow.ALL),
                                store.rehearse(NEXT_MONDAY).stored()))
                .as("made again from the whole history")
                .isEqualTo(report);
    }

    @Test
    void aRunOfLongAgoIsHeldAgainstRunsOlderStill() {
        weeks("2026-05-%02dT06:00:00Z", 12);
        store.append(MONDAY);

        Report report = weekly(new ArrayList<>(), 2).perform(NEXT_MONDAY).report();

        assertThat(report.base().orElseThrow().name()).hasToString("2026-05-04-aaaaaaa");
        assertThat(report).isEqualTo(job(store).perform(NEXT_MONDAY).report());
    }

    private void weeks(String time, int from) {
        for (int week = 0; week < 8; week++) {
            store.append(run(time.formatted(from + week), (char) ('0' + week), target("A", "1.0")));
        }
    }

    private static CompareRuns few(int memory) {
        return new CompareRuns(
                ThresholdJudge.DEFAULT, new ReportWriter(5, Optional.empty(), "0.1.0"), new LookBack(memory));
    }

    /** The job with a rule that looks at few runs, and what it asks the history for. */
    private WeeklyJob weekly(List<HistoryWindow> asked, int memory) {
        return new WeeklyJob(
                new AppendRun(store, run -> "kept.json"),
                window -> {
                    asked.add(window);
                    return store.read(window);
                },
                few(memory));
    }

    @Test
    void aRunThatCannotBeStoredIsKeptAndTheRemedySaysHowToSubmitIt() {
        Problem problem = new Problem(ProblemKind.HISTORY_UNREACHABLE, "no answer", "origin", "Try later");
        ProblemException refusal = new ProblemException(problem);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> job(refusing(refusal)).perform(MONDAY))
                .withCause(refusal)
                .extracting(ProblemException::problem)
                .isEqualTo(new Problem(
                        ProblemKind.HISTORY_UNREACHABLE,
                        "no answer",
                        "origin",
                        "Try later; the run is kept, submit it with: bench append kept-1.json"));
        assertThat(kept).containsExactly(MONDAY);
    }

    @Test
    void aRunThatIsStoredIsNotKeptAside() {
        job(store).perform(MONDAY);

        assertThat(kept).isEmpty();
    }

    private WeeklyJob job(RunStore runs) {
        AppendRun append = new AppendRun(runs, run -> {
            kept.add(run);
            return "kept-" + kept.size() + ".json";
        });
        return new WeeklyJob(append, runs, compare);
    }

    private static RunStore refusing(ProblemException refusal) {
        return new RunStore() {
            @Override
            public History read(HistoryWindow window) {
                return History.EMPTY;
            }

            @Override
            public Appended append(Run run) {
                throw refusal;
            }

            @Override
            public Appended rehearse(Run run) {
                throw refusal;
            }
        };
    }
}
