package dev.leanbench.core.usecase;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.util.Objects;

/** Holds a run against the runs made before it. */
public final class CompareRuns {

    private final Judge judge;
    private final ReportWriter writer;
    private final LookBack lookBack;

    /**
     * Wires the use case for a rule that may look at every run.
     *
     * @param judge the rule that gives verdicts
     * @param writer what the report is put together by
     */
    public CompareRuns(Judge judge, ReportWriter writer) {
        this(judge, writer, LookBack.ON_EVERYTHING);
    }

    /**
     * Wires the use case.
     *
     * @param judge the rule that gives verdicts
     * @param writer what the report is put together by
     * @param lookBack how far back from a run the rule, and so the report, looks
     */
    public CompareRuns(Judge judge, ReportWriter writer, LookBack lookBack) {
        this.judge = Objects.requireNonNull(judge, "judge");
        this.writer = Objects.requireNonNull(writer, "writer");
        this.lookBack = Objects.requireNonNull(lookBack, "lookBack");
    }

    /**
     * Judges a run by the runs made before it.
     *
     * @param history the history; runs made after {@code head} play no part, so a past report can be made again
     * @param head the run to judge
     * @return a verdict for every target
     */
    public RunDiff diff(History history, StoredRun head) {
        return judge.judge(history.before(head), head);
    }

    /**
     * Reports on a run by the runs made before it.
     *
     * @param history the history; runs made after {@code head} play no part
     * @param head the run to report on
     * @return the report
     */
    public Report report(History history, StoredRun head) {
        History earlier = lookBack.before(history, head);
        return writer.write(earlier, judge.judge(earlier, head));
    }

    /**
     * Reports on a run by as much of a history as that takes.
     *
     * @param history the history
     * @param head the run to report on, of the history or not
     * @return the report
     * @throws ProblemException if the history cannot be read
     */
    public Report report(RunHistory history, StoredRun head) {
        History recent = history.read(lookBack.window(0));
        return report(suffices(recent, head) ? recent : history.read(HistoryWindow.ALL), head);
    }

    /** A run of long ago is held against runs that are older still. */
    private boolean suffices(History recent, StoredRun head) {
        boolean hasEverything = Baseline.allOf(recent).size() <= lookBack.wholeBuilds();
        return hasEverything || lookBack.isCoveredBy(recent, head);
    }
}
