package dev.leanbench.core.usecase;

import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.util.Objects;

/** Holds a run against the runs made before it. */
public final class CompareRuns {

    private final Judge judge;
    private final ReportWriter writer;

    /**
     * Wires the use case.
     *
     * @param judge the rule that gives verdicts
     * @param writer what the report is put together by
     */
    public CompareRuns(Judge judge, ReportWriter writer) {
        this.judge = Objects.requireNonNull(judge, "judge");
        this.writer = Objects.requireNonNull(writer, "writer");
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
        return writer.write(history.before(head), diff(history, head));
    }
}
