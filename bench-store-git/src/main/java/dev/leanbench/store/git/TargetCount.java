package dev.leanbench.store.git;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts targets, and sees whether each comes after the one before, as documents list them. */
final class TargetCount implements Consumer<TargetTiming> {

    private int targets;
    private boolean ascending = true;
    private @Nullable TargetName last;

    @Override
    public void accept(TargetTiming target) {
        ascending &= last == null || target.name().compareTo(last) > 0;
        last = target.name();
        targets++;
    }

    int targets() {
        return targets;
    }

    /** Whether it is certain that no target came twice. */
    boolean isOfDifferentTargets() {
        return ascending;
    }
}
