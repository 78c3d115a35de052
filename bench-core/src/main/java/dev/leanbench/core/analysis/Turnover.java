package dev.leanbench.core.analysis;

import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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

    /** What became of the targets that both runs have, in the order of their names. */
    void forEachKept(BiConsumer<TargetTiming, TargetTiming> beforeAndAfter) {
        match(after, before, (now, then) -> beforeAndAfter.accept(then, now), added -> {});
    }

    private static List<TargetTiming> only(StoredRun here, StoredRun notThere) {
        List<TargetTiming> only = new ArrayList<>();
        match(here, notThere, (target, other) -> {}, only::add);
        return only;
    }

    /** Goes through the targets of both runs at once, for they are sorted by name. */
    private static void match(
            StoredRun here,
            StoredRun there,
            BiConsumer<TargetTiming, TargetTiming> inBoth,
            Consumer<TargetTiming> onlyHere) {
        List<TargetTiming> others = there.run().build().targets();
        int next = 0;
        for (TargetTiming target : here.run().build().targets()) {
            // Nearly all are the same, and equality is told sooner than order.
            while (next < others.size()
                    && !isSame(others.get(next), target)
                    && others.get(next).compareTo(target) < 0) {
                next++;
            }
            if (next < others.size() && isSame(others.get(next), target)) {
                inBoth.accept(target, others.get(next));
                next++;
            } else {
                onlyHere.accept(target);
            }
        }
    }

    private static boolean isSame(TargetTiming one, TargetTiming other) {
        return one.name().equals(other.name());
    }
}
