package dev.leanbench.core.analysis;

import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The targets that only one of two runs has.
 *
 * @param before the earlier run
 * @param after the later one
 * @param gone targets of the earlier run alone
 * @param added targets of the later run alone
 * @param kept targets of both; of thousands an even part, which tells by how much the machines differ
 */
record Turnover(StoredRun before, StoredRun after, List<TargetTiming> gone, List<TargetTiming> added, List<Kept> kept) {

    /**
     * A target that both runs have.
     *
     * @param then in the earlier one
     * @param now in the later one
     */
    record Kept(TargetTiming then, TargetTiming now) {}

    Turnover {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    /** Goes through the targets of both runs at once, for they are sorted by name. */
    static Turnover between(StoredRun before, StoredRun after) {
        List<TargetTiming> others = before.run().build().targets();
        List<TargetTiming> gone = new ArrayList<>();
        List<TargetTiming> added = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        int every = EvenSample.stride(others.size());
        int next = 0;
        for (TargetTiming target : after.run().build().targets()) {
            // Nearly all are the same, and equality is told sooner than order.
            while (next < others.size()
                    && !isSame(others.get(next), target)
                    && others.get(next).compareTo(target) < 0) {
                gone.add(others.get(next++));
            }
            if (next < others.size() && isSame(others.get(next), target)) {
                if (next % every == 0) {
                    kept.add(new Kept(others.get(next), target));
                }
                next++;
            } else {
                added.add(target);
            }
        }
        gone.addAll(others.subList(next, others.size()));
        return new Turnover(before, after, gone, added, kept);
    }

    private static boolean isSame(TargetTiming one, TargetTiming other) {
        return one.name().equals(other.name());
    }

    /** Whether nothing can have been renamed: targets only came, or only went, or neither. */
    boolean isOneSided() {
        return gone.isEmpty() || added.isEmpty();
    }

    /** What is left once some renames are known. */
    Turnover without(Map<TargetName, TargetName> renamed) {
        return new Turnover(
                before,
                after,
                gone.stream()
                        .filter(target -> !renamed.containsKey(target.name()))
                        .toList(),
                added.stream()
                        .filter(target -> !renamed.containsValue(target.name()))
                        .toList(),
                kept);
    }
}
