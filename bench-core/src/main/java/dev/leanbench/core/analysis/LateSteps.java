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

    /** As many runs before a step as tell the level it left, at least. */
    private static final int WINDOW = MOST_RUNS + Track.LEVEL_RUNS;

    /** Readings further from their level than this many standard deviations count as if they were no further. */
    private static final double STRAY = 2;

    /** Only steps of this many standard deviations are worth a closer look. */
    private static final double WORTH_A_LOOK = 3;

    /** For each false verdict on this run alone, so many may come from here. */
    private static final double SHARE_OF_FALSE_VERDICTS = 0.6;

    /** A step explains a movement better where it leaves a sum of squares smaller by this many variances. */
    private static final double CLEARLY_BETTER = 6;

    private final Round round;
    private final Timeline timeline;
    private final double response;
    private final StepFit fit;
    private final double[] values = new double[WINDOW];
    private final double[] weights = new double[WINDOW];
    private final int[] models = new int[WINDOW];
    private int count;

    private LateSteps(Round round) {
        this.round = round;
        this.timeline = round.replay().timeline();
        this.response = round.replay().response();
        this.fit = new StepFit(timeline.models());
    }

    /** Marks the targets whose level is found to have changed. */
    static void find(Round round, List<Appearance> candidates) {
        LateSteps steps = new LateSteps(round);
        double[] probabilities =
                candidates.stream().mapToDouble(steps::probability).toArray();
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
    private double probability(Appearance each) {
        Track track = each.track;
        double variance = variance(each);
        int first = first(track);
        fit.clear(response / variance);
        for (int i = first; i < track.count(); i++) {
            int run = track.run(i);
            fit.add(track.value(i), timeline.weight(run), timeline.model(run));
        }
        fit.add(each.adjusted(), round.weight(), round.model());
        fit.begin();
        fit.moveAfter(each.adjusted(), round.weight(), round.model());
        double best = WORTH_A_LOOK * WORTH_A_LOOK * variance;
        int bestRuns = 0;
        int last = Math.max(track.count() - MOST_RUNS + 1, first + FEWEST_RUNS_BEFORE);
        for (int i = track.count() - 1; i >= last; i--) {
            int run = track.run(i);
            fit.moveAfter(track.value(i), timeline.weight(run), timeline.model(run));
            double explained = fit.explained();
            if (explained > best) {
                best = explained;
                bestRuns = track.count() - i + 1;
            }
        }
        return bestRuns == 0 ? 1 : closely(each, variance, bestRuns);
    }

    /** Of one reading with the usual noise, of which it has the weight 1: what runs make of it is told by all targets. */
    private double variance(Appearance each) {
        return each.own * round.typicalNoise() * round.typicalNoise();
    }

    /** Where the oldest reading stands that is looked at. */
    private static int first(Track track) {
        return Math.max(track.start(), track.count() - WINDOW + 1);
    }

    private void gather(Appearance each) {
        Track track = each.track;
        count = 0;
        for (int i = first(track); i < track.count(); i++) {
            gather(track.value(i), timeline.weight(track.run(i)), timeline.model(track.run(i)));
        }
        gather(each.adjusted(), round.weight(), round.model());
    }

    private void gather(double value, double weight, int model) {
        values[count] = value;
        weights[count] = weight;
        models[count] = model;
        count++;
    }

    private void cut(int runs, double variance) {
        fit.clear(response / variance);
        for (int i = 0; i < count; i++) {
            fit.add(values[i], weights[i], models[i]);
        }
        fit.begin();
        for (int i = count - 1; i >= count - runs; i--) {
            fit.moveAfter(values[i], weights[i], models[i]);
        }
    }

    private double closely(Appearance each, double variance, int runs) {
        gather(each);
        cut(runs, variance);
        double[] usual = new double[count];
        Arrays.setAll(usual, i -> values[i] - fit.response(models[i]));
        int first = count - runs;
        double before = Robust.median(Arrays.copyOf(usual, first));
        double[] since = Arrays.copyOfRange(usual, first, count);
        double after = Robust.median(since);
        if (!round.replay().settings().matters(round.replay().signal(), before, after)
                || !Robust.stayAway(since, before, after)
                || isSlope(usual, first, CLEARLY_BETTER * variance)) {
            return 1;
        }
        for (int i = 0; i < count; i++) {
            double middle = i < first ? before : after;
            double reach = STRAY * Math.sqrt(variance / weights[i]);
            values[i] += Robust.drawnIn(usual[i], middle, reach) - usual[i];
        }
        cut(runs, variance);
        double score = StudentT.normalScore(fit.step() / Math.sqrt(variance * fit.doubt()), each.degrees);
        // Means of several readings have lighter tails than the readings.
        double degrees = round.tails().of(score).degrees() * runs;
        each.lateRuns = runs;
        each.lateLevel = before;
        each.lateStep = fit.step();
        return Math.min(1, (MOST_RUNS - 1) * StudentT.twoSided(score, degrees));
    }

    /** A level that may as well have moved evenly all the time is drift, and no step. */
    private static boolean isSlope(double[] values, int first, double margin) {
        double[] places = new double[values.length];
        Arrays.setAll(places, i -> i);
        return Line.through(places, values).residual()
                < Line.through(Line.stepAt(first, values.length), values).residual() + margin;
    }
}
