package dev.leanbench.evaluation.truth;

import dev.leanbench.core.compare.Verdict;
import java.util.Optional;

/** Which way a target's time went. */
public enum Direction {
    /** It takes longer. */
    SLOWER,
    /** It takes less time. */
    FASTER;

    /** Which way a ratio of new to old time points. */
    public static Direction of(double ratio) {
        return ratio >= 1 ? SLOWER : FASTER;
    }

    /** Which way a verdict points; empty for one that claims no change. */
    public static Optional<Direction> claimedBy(Verdict verdict) {
        return switch (verdict.kind()) {
            case REGRESSED -> Optional.of(SLOWER);
            case IMPROVED -> Optional.of(FASTER);
            case WITHIN_NOISE, NEW, REMOVED, RENAMED, UNKNOWN -> Optional.empty();
        };
    }
}
