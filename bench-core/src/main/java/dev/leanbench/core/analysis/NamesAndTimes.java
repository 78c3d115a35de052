package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds renamed targets by what two runs alone show: one is gone, another is new, they take about as long, and either
 * the last part of the name is the same (it was moved) or all the parts before it are (it was renamed in its place).
 */
final class NamesAndTimes implements Renames {

    /** A file that was moved may have been edited as well; a natural logarithm. */
    private static final double LIKE_TIMES_WHEN_MOVED = Math.log(1.4);

    /** Neighbours often have names that are alike; only a like time tells a renamed file from another one. */
    private static final double LIKE_TIMES_IN_PLACE = Math.log(1.15);

    /** Below this, another module is as likely as the same one under a new name. */
    private static final double LIKE_NAMES = 0.5;

    private static final double LIKE_LAST_PARTS = 0.4;

    private record Pair(TargetTiming before, TargetTiming after, double likeness) {}

    private static final Comparator<Pair> LIKEST_FIRST = Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparing(Pair::before)
            .thenComparing(Pair::after);

    @Override
    public Map<TargetName, TargetName> among(Turnover turnover) {
        if (turnover.isOneSided()) {
            return Map.of();
        }
        double usualShift = usualShift(turnover);
        List<Pair> pairs = new ArrayList<>(pairs(turnover.gone(), turnover.added(), usualShift));
        pairs.sort(LIKEST_FIRST);
        Map<TargetName, TargetName> renamed = new LinkedHashMap<>();
        Set<TargetName> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!renamed.containsKey(pair.before.name()) && taken.add(pair.after.name())) {
                renamed.put(pair.before.name(), pair.after.name());
            }
        }
        return renamed;
    }

    /** How much slower the later run's machine was, roughly. */
    private static double usualShift(Turnover turnover) {
        double[] shifts = turnover.kept().stream()
                .mapToDouble(kept -> shift(kept.then(), kept.now()))
                .toArray();
        return shifts.length == 0 ? 0 : Robust.median(shifts);
    }

    private static Set<Pair> pairs(List<TargetTiming> gone, List<TargetTiming> added, double usualShift) {
        Map<String, List<TargetTiming>> byPart = new HashMap<>();
        for (TargetTiming target : added) {
            NameParts parts = NameParts.of(target.name());
            byPart.computeIfAbsent(parts.lastKey(), key -> new ArrayList<>()).add(target);
            byPart.computeIfAbsent(parts.parentKey(), key -> new ArrayList<>()).add(target);
        }
        Set<Pair> pairs = new HashSet<>();
        for (TargetTiming before : gone) {
            NameParts parts = NameParts.of(before.name());
            byPart.getOrDefault(parts.lastKey(), List.of())
                    .forEach(after -> pair(before, after, usualShift, LIKE_TIMES_WHEN_MOVED)
                            .ifPresent(pairs::add));
            byPart.getOrDefault(parts.parentKey(), List.of())
                    .forEach(after ->
                            pair(before, after, usualShift, LIKE_TIMES_IN_PLACE).ifPresent(pairs::add));
        }
        return pairs;
    }

    private static Optional<Pair> pair(TargetTiming before, TargetTiming after, double usualShift, double mostDistant) {
        double distance = Math.abs(shift(before, after) - usualShift);
        NameParts then = NameParts.of(before.name());
        NameParts now = NameParts.of(after.name());
        double names = then.likenessTo(now);
        return distance <= mostDistant && names >= LIKE_NAMES && then.lastLikenessTo(now) >= LIKE_LAST_PARTS
                ? Optional.of(new Pair(before, after, names - distance))
                : Optional.empty();
    }

    private static double shift(TargetTiming before, TargetTiming after) {
        Reading then = Reading.wall(before);
        Reading now = Reading.wall(after);
        return Math.log(now.near(then.near(0)) / then.near(now.near(0)));
    }
}
