package dev.leanbench.core.usecase;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.TopTargets;
import dev.leanbench.core.report.TopTargets.Order;
import dev.leanbench.core.report.TopTargets.TopTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the targets that matter most. */
public final class RankTargets {

    private static final Comparator<TopTarget> SLOWEST_FIRST = Comparator.comparing(
                    (TopTarget target) -> target.timing().elapsed())
            .reversed()
            .thenComparing(TopTarget::name);

    private static final Comparator<TopTarget> GROWN_MOST_FIRST =
            Comparator.comparingDouble(RankTargets::growth).reversed().thenComparing(TopTarget::name);

    private RankTargets() {}

    /**
     * The slowest targets of a run.
     *
     * @param run the run
     * @param order {@link Order#SECONDS} or {@link Order#SHARE}, which are one order under two names
     * @param count how many to keep, 0 or more
     * @return those targets; of equal ones the one whose name sorts first comes first
     */
    public static TopTargets slowest(StoredRun run, Order order, int count) {
        return top(run, order, Optional.empty(), Map.of(), SLOWEST_FIRST, count);
    }

    /**
     * The targets that grew by the most seconds, credibly or not: the verdict is beside each.
     *
     * @param diff the run and the one before it
     * @param count how many to keep, 0 or more
     * @return those that are in both runs and grew
     */
    public static TopTargets grown(RunDiff diff, int count) {
        Map<TargetName, TargetChange> changes = diff.changes().stream()
                .filter(change -> change.time().seconds().orElse(0) > 0)
                .collect(Collectors.toMap(TargetChange::name, Function.identity()));
        return top(diff.head(), Order.GROWTH, diff.base(), changes, GROWN_MOST_FIRST, count);
    }

    private static TopTargets top(
            StoredRun run,
            Order order,
            Optional<StoredRun> base,
            Map<TargetName, TargetChange> changes,
            Comparator<TopTarget> comparator,
            int count) {
        Shares shares = Shares.of(run.run().build());
        List<TargetTiming> timings = run.run().build().targets();
        return new TopTargets(
                RunSummary.of(run),
                order,
                base.map(RunSummary::of),
                shares.seconds(),
                timings.stream()
                        .filter(timing -> order != Order.GROWTH || changes.containsKey(timing.name()))
                        .map(timing -> new TopTarget(
                                timing, shares.of(timing), Optional.ofNullable(changes.get(timing.name()))))
                        .sorted(comparator)
                        .limit(count)
                        .toList());
    }

    private static double growth(TopTarget target) {
        return target.change().map(change -> change.time().seconds().orElse(0)).orElse(0.0);
    }
}
