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

    private static final int ALL = Integer.MAX_VALUE;

    private final Judge judge;
    private final ReportWriter writer;
    private final int memory;

    /**
     * Wires the use case for a rule that may look at every run.
     *
     * @param judge the rule that gives verdicts
     * @param writer what the report is put together by
     */
    public CompareRuns(Judge judge, ReportWriter writer) {
        this(judge, writer, ALL);
    }

    /**
     * Wires the use case.
     *
     * @param judge the rule that gives verdicts
     * @param writer what the report is put together by
     * @param memory how many whole builds before a run the rule, and so the report, looks back on, 1 or more
     */
    public CompareRuns(Judge judge, ReportWriter writer, int memory) {
        this.judge = Objects.requireNonNull(judge, "judge");
        this.writer = Objects.requireNonNull(writer, "writer");
        if (memory < 1) {
            throw new IllegalArgumentException("memory of " + memory + " runs: expected 1 or more");
        }
        this.memory = memory;
    }

    /**
     * How much of a history it takes to report on one of its last runs.
     *
     * @param runsAfter how many runs were made after that run, 0 or more
     * @return the window to read
     */
    public HistoryWindow window(int runsAfter) {
        return memory == ALL ? HistoryWindow.ALL : HistoryWindow.backTo(memory + runsAfter + 1);
    }

    /**
     * What is looked back on from a run. However much of the history was read: what is made again is the same.
     *
     * @param history the history; runs made after {@code head} play no part
     * @param head the run
     * @return the runs before it, no further back than this use case remembers
     */
    public History before(History history, StoredRun head) {
        return HistoryWindow.backTo(memory).of(history.before(head));
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
        History earlier = before(history, head);
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
        History recent = history.read(window(0));
        return report(suffices(recent, head) ? recent : history.read(HistoryWindow.ALL), head);
    }

    /** A run of long ago is held against runs that are older still. */
    private boolean suffices(History recent, StoredRun head) {
        boolean hasEverything = Baseline.allOf(recent).size() <= memory;
        return hasEverything || Baseline.allOf(recent.before(head)).size() >= memory;
    }
}
