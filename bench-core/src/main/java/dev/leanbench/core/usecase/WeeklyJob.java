package dev.leanbench.core.usecase;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;
import java.util.Objects;

/**
 * The whole job after the capture: store, compare. Publishing follows in {@link PublishReport}; a failure there leaves
 * the run stored, and doing the job again completes what is missing.
 */
public final class WeeklyJob {

    private final AppendRun append;
    private final RunHistory history;
    private final CompareRuns compare;

    /**
     * Wires the use case.
     *
     * @param append stores the run
     * @param history the history the run is appended to
     * @param compare makes the report
     */
    public WeeklyJob(AppendRun append, RunHistory history, CompareRuns compare) {
        this.append = Objects.requireNonNull(append, "append");
        this.history = Objects.requireNonNull(history, "history");
        this.compare = Objects.requireNonNull(compare, "compare");
    }

    /**
     * What the job did.
     *
     * @param appended how the run was stored
     * @param report the report on it
     */
    public record Result(Appended appended, Report report) {

        public Result {
            Objects.requireNonNull(appended, "appended");
            Objects.requireNonNull(report, "report");
        }
    }

    /**
     * Stores a run and reports on it.
     *
     * @param run the run
     * @return how it was stored, and the report
     * @throws ProblemException if the run could not be stored, or the history not be read
     */
    public Result perform(Run run) {
        Appended appended = append.append(run);
        return new Result(appended, compare.report(history, appended.stored()));
    }

    /**
     * Says what {@link #perform} would do now, and stores nothing.
     *
     * @param run the run
     * @return what would become of it, and the report as it would be
     */
    public Result rehearse(Run run) {
        Appended planned = append.rehearse(run);
        return new Result(planned, compare.report(history, planned.stored()));
    }
}
