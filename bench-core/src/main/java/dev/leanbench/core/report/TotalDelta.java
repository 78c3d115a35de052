package dev.leanbench.core.report;

import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.RunSummary;
import java.util.Objects;

/**
 * How the total time moved since an earlier run.
 *
 * @param since which earlier run
 * @param run that run
 * @param totals its total and the reported run's
 */
public record TotalDelta(Since since, RunSummary run, TimeChange totals) {

    /** The earlier runs a total is held against. */
    public enum Since {
        /** The newest comparable run before this one. */
        LAST_RUN,
        /** About 4 weeks earlier. */
        FOUR_WEEKS,
        /** About 13 weeks earlier. */
        THIRTEEN_WEEKS,
        /** About 26 weeks earlier. */
        TWENTY_SIX_WEEKS,
        /** The fastest of the comparable runs that the report looks back on. */
        BEST
    }

    public TotalDelta {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(totals, "totals");
    }
}
