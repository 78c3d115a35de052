package dev.leanbench.evaluation.peers;

import dev.leanbench.core.statistics.StudentT;
import dev.leanbench.evaluation.truth.Direction;
import java.util.Optional;

/**
 * Bencher's default threshold: Student's t distribution around the mean of the last 64 values, with their standard
 * deviation (n in the denominator) as its scale and n − 1 degrees of freedom; a value beyond its 99th percentile is an
 * alert. Nothing is said of fewer than two values or of values without spread (bencherdev/bencher,
 * {@code lib/bencher_boundary/src/boundary.rs} and {@code limits/mod.rs}).
 */
record BencherRule(int mostValues, double boundary) implements SeriesRule {

    static final BencherRule DEFAULT = new BencherRule(64, 0.99);

    @Override
    public Optional<Direction> judge(double[] earlier, double now) {
        double[] sample = Sample.newest(mostValues, earlier);
        double spread = Math.sqrt(Sample.populationVariance(sample));
        if (sample.length < 2 || spread == 0) {
            return Optional.empty();
        }
        double allowed = spread * StudentT.critical(2 * (1 - boundary), sample.length - 1);
        double change = now - Sample.mean(sample);
        return Math.abs(change) > allowed
                ? Optional.of(change > 0 ? Direction.SLOWER : Direction.FASTER)
                : Optional.empty();
    }
}
