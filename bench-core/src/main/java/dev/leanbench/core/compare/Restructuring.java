package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.List;
import java.util.Objects;

/** Targets that became others, as far as names and times tell. */
public sealed interface Restructuring {

    /**
     * One target was cut up.
     *
     * @param from the target that is gone
     * @param into the new ones, two or more
     * @param beforeSeconds its time
     * @param afterSeconds their times together
     */
    record Split(TargetName from, List<TargetName> into, double beforeSeconds, double afterSeconds)
            implements Restructuring {

        public Split {
            Objects.requireNonNull(from, "from");
            into = severalOf(into);
        }
    }

    /**
     * Several targets were put together.
     *
     * @param from the targets that are gone, two or more
     * @param into the new one
     * @param beforeSeconds their times together
     * @param afterSeconds its time
     */
    record Merge(List<TargetName> from, TargetName into, double beforeSeconds, double afterSeconds)
            implements Restructuring {

        public Merge {
            Objects.requireNonNull(into, "into");
            from = severalOf(from);
        }
    }

    private static List<TargetName> severalOf(List<TargetName> pieces) {
        if (pieces.size() < 2) {
            throw new IllegalArgumentException("pieces " + pieces + ": expected two or more");
        }
        return List.copyOf(pieces);
    }
}
