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
 */
record Turnover(StoredRun before, StoredRun after, List<TargetTiming> gone, List<TargetTiming> added) {

    Turnover {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    static Turnover between(StoredRun before, StoredRun after) {
        return new Turnover(before, after, only(before, after), only(after, before));
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
                        .toList());
    }

    /** Goes through both lists at once, for they are sorted by name. */
    private static List<TargetTiming> only(StoredRun here, StoredRun notThere) {
        List<TargetTiming> others = notThere.run().build().targets();
        List<TargetTiming> only = new ArrayList<>();
        int next = 0;
        for (TargetTiming target : here.run().build().targets()) {
            // Nearly all are the same, and equality is told sooner than order.
            while (next < others.size()
                    && !isSame(others.get(next), target)
                    && others.get(next).compareTo(target) < 0) {
                next++;
            }
            if (next < others.size() && isSame(others.get(next), target)) {
                next++;
            } else {
                only.add(target);
            }
        }
        return only;
    }

    private static boolean isSame(TargetTiming one, TargetTiming other) {
        return one.name().equals(other.name());
    }
}
