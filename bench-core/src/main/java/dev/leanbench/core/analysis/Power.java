package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.DetectionLimit;
import dev.leanbench.core.statistics.Robust;
import dev.leanbench.core.statistics.StudentT;
import java.util.ArrayList;
import java.util.List;

/** The smallest slow-down that a report could have told from chance, by size of target. */
final class Power {

    /** Where one size of target ends and the next begins, in seconds. */
    private static final double[] BOUNDS = {0, 1, 3, 10, 30, Double.POSITIVE_INFINITY};

    /** A change larger than this cannot be missed by anyone; as large a limit says that nothing could be told. */
    private static final double TENFOLD = 9;

    private Power() {}

    static List<DetectionLimit> limits(Settings settings, Replay replay) {
        Round round = replay.last();
        List<DetectionLimit> limits = new ArrayList<>();
        double score = smallestScore(settings, round);
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double from = BOUNDS[i];
            double to = BOUNDS[i + 1];
            double[] smallest = round.known().stream()
                    .filter(each -> each.seconds() >= from && each.seconds() < to)
                    .mapToDouble(each -> smallest(settings, replay, each, score))
                    .toArray();
            if (smallest.length > 0) {
                limits.add(new DetectionLimit(from, to, smallest.length, Robust.median(smallest)));
            }
        }
        return limits;
    }

    /** What a single target must score to be flagged, when no other is: the first step of Benjamini and Hochberg. */
    private static double smallestScore(Settings settings, Round round) {
        double probability =
                settings.falseDiscoveryRate() / Math.max(1, round.known().size());
        return StudentT.critical(probability, round.tails().slower().degrees());
    }

    private static double smallest(Settings settings, Replay replay, Appearance each, double score) {
        double deviations = replay.last().noise() * StudentT.fromNormalScore(score, each.degrees);
        double told = Math.expm1(deviations * Math.sqrt(each.variance) + each.halfUnit);
        double wanted = Math.max(
                settings.smallestRatio(replay.signal()), settings.smallestAmount(replay.signal()) / each.seconds());
        return Math.min(TENFOLD, Math.max(told, wanted));
    }
}
