package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.Optional;

/**
 * LNT with one sample a run, as a weekly build gives it: its tests need several, so that what remains is the run
 * before, less what is below 1 % or 0.01 s (llvm/llvm-lnt, {@code lnt/server/reporting/analysis.py},
 * {@code ComparisonResult.get_value_status}, without a comparison window, which is the default).
 */
record LntRule(double ratio, double seconds) implements SeriesRule {

    static final LntRule DEFAULT = new LntRule(0.01, 0.01);

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        double before = earlier[earlier.length - 1];
        double change = now - before;
        if (Math.abs(change / before) < ratio || Math.abs(change) < seconds) {
            return Optional.empty();
        }
        return Optional.of(change > 0 ? Direction.SLOWER : Direction.FASTER);
    }
}
