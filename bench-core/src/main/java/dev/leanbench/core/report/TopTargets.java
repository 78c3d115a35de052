package dev.leanbench.core.report;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The targets of a run that matter most, in some order.
 *
 * @param run the run
 * @param order by what they are ordered
 * @param base the run that growth is measured against; empty for the other orders, and where there is none
 * @param seconds the time that all targets of the run took together; more than its total where they were built at once
 * @param targets the targets, the first first
 */
public record TopTargets(
        RunSummary run, Order order, Optional<RunSummary> base, double seconds, List<TopTarget> targets) {

    /** By what targets are ordered. */
    public enum Order {
        /** By their time. */
        SECONDS,
        /** By their share of the time that all targets took together. */
        SHARE,
        /** By how many seconds they grew. */
        GROWTH
    }

    /**
     * One of them.
     *
     * @param timing its times
     * @param share its share of the time that all targets took together, 0 to 1
     * @param change how it compares with the base, where growth is asked for
     */
    public record TopTarget(TargetTiming timing, double share, Optional<TargetChange> change) {

        public TopTarget {
            Objects.requireNonNull(timing, "timing");
            Objects.requireNonNull(change, "change");
        }

        /**
         * Which target it is.
         *
         * @return its name
         */
        public TargetName name() {
            return timing.name();
        }
    }

    public TopTargets {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(base, "base");
        targets = List.copyOf(targets);
    }
}
