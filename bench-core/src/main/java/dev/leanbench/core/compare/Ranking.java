package dev.leanbench.core.compare;

import java.util.Comparator;
import java.util.List;

/**
 * The changes that matter most, by seconds.
 *
 * @param size how many of each are shown at the most, 0 or more
 * @param slower the regressions, largest first
 * @param faster the improvements, largest first
 * @param slowerInAll how many regressions there are, shown or not
 * @param fasterInAll how many improvements there are, shown or not
 */
public record Ranking(
        int size, List<TargetChange> slower, List<TargetChange> faster, int slowerInAll, int fasterInAll) {

    /** How many of each are shown unless the caller says otherwise. */
    public static final int DEFAULT_SIZE = 5;

    private static final Comparator<TargetChange> BY_SECONDS =
            Comparator.comparingDouble(change -> change.time().seconds().orElse(0));

    public Ranking {
        slower = List.copyOf(slower);
        faster = List.copyOf(faster);
    }

    /**
     * Ranks the credible changes of a diff: only targets with a verdict of regressed or improved.
     *
     * @param diff the diff
     * @param size how many to keep in each direction, 0 or more
     * @return the ranking; of equal changes the one whose name sorts first comes first
     */
    public static Ranking of(RunDiff diff, int size) {
        List<TargetChange> regressed = diff.with(Verdict.Kind.REGRESSED);
        List<TargetChange> improved = diff.with(Verdict.Kind.IMPROVED);
        return new Ranking(
                size,
                top(regressed, BY_SECONDS.reversed(), size),
                top(improved, BY_SECONDS, size),
                regressed.size(),
                improved.size());
    }

    private static List<TargetChange> top(List<TargetChange> changes, Comparator<TargetChange> order, int size) {
        return changes.stream()
                .sorted(order.thenComparing(TargetChange::name))
                .limit(size)
                .toList();
    }
}
