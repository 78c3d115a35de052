package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.statistics.StudentT;
import java.util.HashMap;
import java.util.Map;

/** Says in numbers what a verdict rests on. */
final class EvidenceWriter {

    private static final double OUTSIDE_THE_INTERVAL = 0.05;

    /** Targets share few degrees of freedom, and a critical value is searched for. */
    private final Map<Double, Double> criticalByDegrees = new HashMap<>();

    Evidence evidence(Appearance each, Replay replay) {
        Round round = replay.last();
        double spread = Math.sqrt(each.variance) * round.noise();
        double reach =
                critical(Math.min(each.degrees, round.tails().of(each.score).degrees())) * spread;
        return new Evidence(
                replay.signal(),
                Math.expm1(each.shownChange()),
                Math.expm1(each.shownChange() - reach),
                Math.expm1(each.shownChange() + reach),
                1 - each.adjustedProbability,
                each.runs,
                spread,
                Math.expm1(each.speed - replay.speedBefore().at(each.track.size())));
    }

    private double critical(double degrees) {
        return criticalByDegrees.computeIfAbsent(degrees, known -> StudentT.critical(OUTSIDE_THE_INTERVAL, known));
    }
}
