package dev.leanbench.store.git;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts targets, keeps those that are wanted, and sees whether each comes after the one before, as documents list them. */
final class TargetCount implements Consumer<TargetTiming> {

    private final Predicate<TargetName> wanted;
    private final List<TargetTiming> kept = new ArrayList<>();
    private int targets;
    private boolean ascending = true;
    private @Nullable TargetName last;

    TargetCount(Predicate<TargetName> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void accept(TargetTiming target) {
        ascending &= last == null || target.name().compareTo(last) > 0;
        last = target.name();
        targets++;
        if (wanted.test(last)) {
            kept.add(target);
        }
    }

    int targets() {
        return targets;
    }

    /** The targets that are wanted. */
    List<TargetTiming> kept() {
        return kept;
    }

    /** Whether it is certain that no target came twice. */
    boolean isOfDifferentTargets() {
        return ascending;
    }
}
