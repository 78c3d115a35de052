package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds targets that were cut up or put together: several whose names begin with the name of one that is gone (or new),
 * and whose times add up to its time.
 */
final class Pieces {

    /** Two runners differ by no more, as a rule, and every piece imports its dependencies anew. */
    private static final double MOST = 1.6;

    private Pieces() {}

    static List<Restructuring> of(List<TargetChange> changes) {
        List<TargetChange> gone = with(changes, Verdict.Kind.REMOVED);
        List<TargetChange> added = with(changes, Verdict.Kind.NEW);
        List<Restructuring> found = new ArrayList<>();
        for (TargetChange whole : gone) {
            List<TargetChange> pieces = within(whole, added);
            double before = sum(List.of(whole), change -> change.time().before());
            double after = sum(pieces, change -> change.time().after());
            if (pieces.size() > 1 && addUp(before, after)) {
                found.add(new Restructuring.Split(whole.name(), names(pieces), before, after));
            }
        }
        for (TargetChange whole : added) {
            List<TargetChange> pieces = within(whole, gone);
            double before = sum(pieces, change -> change.time().before());
            double after = sum(List.of(whole), change -> change.time().after());
            if (pieces.size() > 1 && addUp(before, after)) {
                found.add(new Restructuring.Merge(names(pieces), whole.name(), before, after));
            }
        }
        return found;
    }

    private static List<TargetChange> with(List<TargetChange> changes, Verdict.Kind kind) {
        return changes.stream()
                .filter(change -> change.verdict().kind() == kind)
                .toList();
    }

    private static List<TargetChange> within(TargetChange whole, List<TargetChange> candidates) {
        return candidates.stream()
                .filter(piece -> isWithin(piece.name().value(), whole.name().value()))
                .toList();
    }

    /** {@code Lab.Ring.Basic} and {@code Lab.RingBasic} are pieces of {@code Lab.Ring}; {@code Lab.Ringworm} is not. */
    private static boolean isWithin(String piece, String whole) {
        return piece.length() > whole.length()
                && piece.startsWith(whole)
                && !Character.isLowerCase(piece.charAt(whole.length()));
    }

    private static List<TargetName> names(List<TargetChange> pieces) {
        return pieces.stream().map(TargetChange::name).toList();
    }

    private static double sum(List<TargetChange> changes, Function<TargetChange, Optional<Seconds>> time) {
        return changes.stream()
                .flatMap(change -> time.apply(change).stream())
                .mapToDouble(Seconds::toDouble)
                .sum();
    }

    private static boolean addUp(double before, double after) {
        return before > 0 && after > 0 && Math.max(before, after) / Math.min(before, after) <= MOST;
    }
}
