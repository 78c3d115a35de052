package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.FalseDiscovery;
import dev.leanbench.core.statistics.Line;
import dev.leanbench.core.statistics.Robust;
import dev.leanbench.core.statistics.StudentT;
import java.util.Arrays;
import java.util.List;

/**
 * Finds steps that were too small to show in one run, and show once some runs have passed: for each target the best of
 * a few ways to cut its values since its last step in two (binary segmentation, Scott and Knott 1974, one cut at a time
 * near the end), with the price of having tried several.
 */
final class LateSteps {

    /** A step older than this was missed for good reasons. */
    private static final int MOST_RUNS = 8;

    private static final int FEWEST_RUNS_BEFORE = 3;

    /** Only means this many standard deviations apart are worth a closer look. */
    private static final double WORTH_A_LOOK = 3;

    /** Of the report's false verdicts, this share may come from here. */
    private static final double SHARE_OF_FALSE_VERDICTS = 0.25;

    /** A step explains a movement better where it leaves a sum of squares smaller by this many variances. */
    private static final double CLEARLY_BETTER = 2;

    private LateSteps() {}

    /** Marks the targets whose level is found to have changed. */
    static void find(Round round, List<Appearance> candidates) {
        double[] probabilities = new double[candidates.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = cut(round, candidates.get(i));
        }
        double[] adjusted = FalseDiscovery.adjusted(probabilities);
        double rate = SHARE_OF_FALSE_VERDICTS * round.replay().settings().falseDiscoveryRate();
        for (int i = 0; i < adjusted.length; i++) {
            Appearance each = candidates.get(i);
            if (adjusted[i] <= rate) {
                each.outcome = Appearance.Outcome.FOUND_LATE;
                each.adjustedProbability = adjusted[i];
            }
        }
    }

    /** The best cut's p-value; 1 where there is none worth a look. */
    private static double cut(Round round, Appearance each) {
        Track track = each.track;
        int end = track.count();
        double own = each.own + round.replay().response();
        double sum = each.adjusted();
        double best = WORTH_A_LOOK;
        int bestRuns = 0;
        for (int runs = 2; runs <= MOST_RUNS && end - (runs - 1) - track.start() >= FEWEST_RUNS_BEFORE; runs++) {
            int first = end - (runs - 1);
            sum += track.value(first);
            int from = Math.max(track.start(), first - Track.LEVEL_RUNS);
            double apart = sum / runs - track.mean(from, first);
            double score = Math.abs(apart) / Math.sqrt(own * (1.0 / runs + 1.0 / (first - from)));
            if (score > best) {
                best = score;
                bestRuns = runs;
            }
        }
        return bestRuns == 0 ? 1 : closely(round, each, bestRuns, own);
    }

    private static double closely(Round round, Appearance each, int runs, double own) {
        Track track = each.track;
        int first = track.count() - (runs - 1);
        int from = Math.max(track.start(), first - Track.LEVEL_RUNS);
        double before = Robust.median(track.values(from, first));
        double[] values = Arrays.copyOf(track.values(first, track.count()), runs);
        values[runs - 1] = each.adjusted();
        double after = Robust.median(values);
        if (!round.replay().settings().matters(round.replay().signal(), before, after)
                || !staysAway(values, before, after)
                || isSlope(track, values, from, first, CLEARLY_BETTER * own)) {
            return 1;
        }
        double variance = own * Math.PI / 2 * (1.0 / runs + 1.0 / (first - from));
        double score = StudentT.normalScore((after - before) / Math.sqrt(variance), each.degrees);
        // Medians of several readings have lighter tails than the readings.
        double degrees = (score > 0 ? round.slowerDegrees() : round.fasterDegrees()) * runs;
        each.lateRuns = runs;
        each.lateLevel = before;
        return Math.min(1, (MOST_RUNS - 1) * StudentT.twoSided(score, degrees));
    }

    /** A level that may as well have moved evenly all the time is drift, and no step. */
    private static boolean isSlope(Track track, double[] after, int from, int first, double margin) {
        double[] values = Arrays.copyOf(track.values(from, first), first - from + after.length);
        System.arraycopy(after, 0, values, first - from, after.length);
        double[] places = new double[values.length];
        Arrays.setAll(places, i -> i);
        return Line.through(places, values).residual()
                < Line.through(Line.stepAt(first - from, values.length), values).residual() + margin;
    }

    /** All of a few values, most of several, lie on the far side of the middle between the levels. */
    private static boolean staysAway(double[] values, double before, double after) {
        double middle = (before + after) / 2;
        long away = Arrays.stream(values)
                .filter(value -> (value - middle) * (after - before) > 0)
                .count();
        return away >= values.length - values.length / 4;
    }
}
