package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.evaluation.truth.Direction;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Lets a rule judge runs whose truth is known. */
public final class Scorer {

    private final Contestant contestant;

    /** For one rule. */
    public Scorer(Contestant contestant) {
        this.contestant = contestant;
    }

    /** Judges some runs of a history in which things changed. */
    public Score judged(KnownHistory history, int from, int to) {
        return wholeRuns(history, from, to)
                .mapToObj(run -> report(history, run))
                .reduce(Score.NONE, Score::and);
    }

    /** Judges some runs of a history in which nothing changed. */
    public Score quiet(KnownHistory history, int from, int to) {
        return wholeRuns(history, from, to)
                .mapToObj(run -> quietReport(history, run))
                .reduce(Score.NONE, Score::and);
    }

    /** How many reports pass until each change that came with a run is named; judges that run and all after it. */
    public Score stepDelays(KnownHistory history, int changed) {
        Map<TargetName, Direction> expected = new Marker(history, changed).expected();
        List<TargetStory> stories = history.stories().stream()
                .filter(story ->
                        story.nameIn(changed).filter(expected::containsKey).isPresent())
                .toList();
        Watch watch =
                new Watch(stories, story -> story.stepAt(changed).orElseThrow().direction());
        for (int run = changed; run < history.runs().size(); run++) {
            watch.note(run, run - changed, new HashSet<>(Flag.in(judge(history, run))));
        }
        return Score.ofDelays(watch.delays(), Delays.NONE);
    }

    /**
     * How many weeks pass until each drift is named, as a drift or as a change; judges every run after it began. Where
     * every target drifts, it is enough to say so of the project.
     */
    public Score driftDelays(KnownHistory history, int began) {
        List<TargetStory> stories = history.stories().stream()
                .filter(story -> story.drift().isPresent())
                .toList();
        boolean everything = stories.size() == history.stories().size();
        Watch watch = new Watch(
                stories.stream()
                        .filter(story -> story.drift().orElseThrow().isExpected())
                        .toList(),
                story -> story.drift().orElseThrow().direction());
        for (int run = began + 1; run < history.runs().size(); run++) {
            RunDiff diff = judge(history, run);
            DriftFlags drifts = DriftFlags.in(diff);
            Set<Flag> flags = new HashSet<>(Flag.in(diff));
            flags.addAll(drifts.targets());
            if (everything && drifts.project().isPresent()) {
                flags.addAll(ofAll(stories, run, drifts.project().get()));
            }
            watch.note(run, history.weeksBetween(began, run), flags);
        }
        return Score.ofDelays(Delays.NONE, watch.delays());
    }

    private static List<Flag> ofAll(List<TargetStory> stories, int run, Direction direction) {
        return stories.stream()
                .flatMap(story -> story.nameIn(run).stream())
                .map(name -> new Flag(name, direction))
                .toList();
    }

    private Score report(KnownHistory history, int run) {
        List<Flag> flags = Flag.in(judge(history, run));
        Marker marker = new Marker(history, run);
        return Score.ofReport(
                marker.count(flags, Worth.FOUND), marker.expected().size(), marker.count(flags, Worth.FALSE));
    }

    private Score quietReport(KnownHistory history, int run) {
        RunDiff diff = judge(history, run);
        DriftFlags drifts = DriftFlags.in(diff);
        long falseDrifts = drifts.targets().size() + (drifts.project().isPresent() ? 1L : 0L);
        return Score.ofQuietReport(new Marker(history, run).count(Flag.in(diff), Worth.FALSE), falseDrifts);
    }

    private RunDiff judge(KnownHistory history, int run) {
        return contestant.judge().judge(history.before(run), history.runs().get(run));
    }

    /** A partial run is not judged: nobody asks what its times say. */
    private static IntStream wholeRuns(KnownHistory history, int from, int to) {
        return IntStream.range(from, to)
                .filter(run -> history.runs().get(run).run().build().outcome() == Outcome.SUCCESS);
    }
}
