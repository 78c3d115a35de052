package dev.leanbench.core.report;

import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.Seconds;
import java.util.Objects;
import java.util.Optional;

/**
 * One run in the trend of the total time.
 *
 * @param run the run
 * @param total its total time, where measured
 * @param outcome how it ended; only successful runs belong on the line
 */
public record TrendPoint(RunName run, Optional<Seconds> total, Outcome outcome) {

    public TrendPoint {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * A run as a point.
     *
     * @param run the run
     * @return its point
     */
    public static TrendPoint of(RunSummary run) {
        return new TrendPoint(run.name(), run.total(), run.outcome());
    }

    /**
     * Whether it can be drawn.
     *
     * @return whether the run was successful and its total is known
     */
    public boolean isMeasured() {
        return outcome == Outcome.SUCCESS && total.isPresent();
    }
}
