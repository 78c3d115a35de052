package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.evaluation.truth.Direction;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets a rule judge runs whose truth is known. */
public final class Scorer {

    private final Contestant contestant;

    /** For one rule. */
    public Scorer(Contestant contestant) {
        this.contestant = contestant;
    }

    /** Judges some runs of a history in which things changed. */
    public Score judged(KnownHistory history, int from, int to) {
        Score score = Score.NONE;
        for (int run = from; run < to; run++) {
            if (isWhole(history, run)) {
                score = score.and(report(history, run));
            }
        }
        return score;
    }

    /** Judges some runs of a history in which nothing changed. */
    public Score quiet(KnownHistory history, int from, int to) {
        Score score = Score.NONE;
        for (int run = from; run < to; run++) {
            if (isWhole(history, run)) {
                RunDiff diff = judge(history, run);
                long flags = count(diff, new Marker(history, run), Worth.FALSE);
                score = score.and(Score.ofQuietReport(flags, falseDrifts(history, run, diff)));
            }
        }
        return score;
    }

    /** How many reports pass until each change that came with a run is named; judges that run and all after it. */
    public Score stepDelays(KnownHistory history, int changed) {
        Map<TargetName, Direction> expected = new Marker(history, changed).expected();
        List<TargetStory> stories = history.stories().stream()
                .filter(story ->
                        story.nameIn(changed).filter(expected::containsKey).isPresent())
                .toList();
        double[] waits = new double[stories.size()];
        Arrays.fill(waits, Double.POSITIVE_INFINITY);
        for (int run = changed; run < history.runs().size(); run++) {
            note(waits, stories, run, run - changed, new HashSet<>(Flag.in(judge(history, run))), true);
        }
        return Score.ofDelays(Delays.of(waits), Delays.NONE);
    }

    /** How many weeks pass until each drift is named, as a drift or as a change; judges every run after it began. */
    public Score driftDelays(KnownHistory history, int began) {
        List<TargetStory> stories = history.stories().stream()
                .filter(story -> story.drift().isPresent())
                .toList();
        double[] waits = new double[stories.size()];
        Arrays.fill(waits, Double.POSITIVE_INFINITY);
        for (int run = began + 1; run < history.runs().size(); run++) {
            RunDiff diff = judge(history, run);
            Set<Flag> flags = new HashSet<>(Flag.in(diff));
            flags.addAll(contestant.drifts().driftsIn(diff));
            note(waits, stories, run, weeksBetween(history, began, run), flags, false);
        }
        return Score.ofDelays(Delays.NONE, Delays.of(waits));
    }

    private static void note(
            double[] waits, List<TargetStory> stories, int run, double wait, Collection<Flag> flags, boolean steps) {
        for (int i = 0; i < waits.length; i++) {
            TargetStory story = stories.get(i);
            if (Double.isInfinite(waits[i])
                    && story.nameIn(run)
                            .filter(name -> flags.contains(new Flag(name, directionOf(story, steps))))
                            .isPresent()) {
                waits[i] = wait;
            }
        }
    }

    private static Direction directionOf(TargetStory story, boolean steps) {
        return steps
                ? story.steps().get(story.steps().size() - 1).direction()
                : story.drift().orElseThrow().direction();
    }

    private static double weeksBetween(KnownHistory history, int earlier, int later) {
        return Duration.between(moment(history, earlier), moment(history, later))
                        .toHours()
                / (7 * 24.0);
    }

    private static java.time.Instant moment(KnownHistory history, int run) {
        return history.runs().get(run).run().origin().moment();
    }

    private Score report(KnownHistory history, int run) {
        RunDiff diff = judge(history, run);
        Marker marker = new Marker(history, run);
        return Score.ofReport(
                count(diff, marker, Worth.FOUND), marker.expected().size(), count(diff, marker, Worth.FALSE));
    }

    private RunDiff judge(KnownHistory history, int run) {
        return contestant.judge().judge(history.before(run), history.runs().get(run));
    }

    private static boolean isWhole(KnownHistory history, int run) {
        StoredRun head = history.runs().get(run);
        return head.run().build().outcome() == Outcome.SUCCESS;
    }

    private static long count(RunDiff diff, Marker marker, Worth worth) {
        return Flag.in(diff).stream()
                .filter(flag -> marker.worthOf(flag) == worth)
                .count();
    }

    private long falseDrifts(KnownHistory history, int run, RunDiff diff) {
        Set<Flag> named = contestant.drifts().driftsIn(diff);
        List<Flag> trueOnes = new ArrayList<>();
        for (TargetStory story : history.stories()) {
            story.drift()
                    .ifPresent(drift ->
                            story.nameIn(run).ifPresent(name -> trueOnes.add(new Flag(name, drift.direction()))));
        }
        return named.stream().filter(flag -> !trueOnes.contains(flag)).count();
    }
}
