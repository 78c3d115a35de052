package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.Robust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The history of one signal, gone through run by run as it was made: what a report says of a run follows from what the
 * reports before it said, so that a step is news once, is confirmed or withdrawn once, and is the level from then on.
 */
final class Replay {

    private static final double SECONDS_PER_WEEK = Duration.ofDays(7).toSeconds();

    private final Signal signal;
    private final Settings settings;
    private final Renames renames;
    private final List<StoredRun> runs = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private Optional<Round> last = Optional.empty();
    private final Tails tails = new Tails();
    private final ModelResponse response = new ModelResponse();
    private final Timeline timeline;
    private final Tracks tracks;

    /**
     * What is kept of a run once the next one is there. Everything said of every target in every run would fill
     * hundreds of megabytes.
     *
     * @param speed how slow its machine was
     * @param noise how much noisier than usual it was
     * @param renamed the targets that went by another name than in the run before
     */
    record Outline(SpeedCurve speed, double noise, Map<TargetName, TargetName> renamed) {}

    private Replay(Signal signal, Settings settings, Renames renames, int runs) {
        this.signal = signal;
        this.settings = settings;
        this.renames = renames;
        this.timeline = new Timeline(runs);
        this.tracks = new Tracks(timeline);
    }

    /** Goes through all of some runs, oldest first. */
    static Replay of(Signal signal, Settings settings, Renames renames, List<StoredRun> runs) {
        Replay replay = new Replay(signal, settings, renames, runs.size());
        runs.forEach(replay::next);
        return replay;
    }

    Signal signal() {
        return signal;
    }

    Settings settings() {
        return settings;
    }

    List<StoredRun> runs() {
        return runs;
    }

    /** Every target seen so far. */
    Tracks tracks() {
        return tracks;
    }

    /** How far chance reached out so far. */
    Tails tails() {
        return tails;
    }

    /** The noise of half the runs so far is less than this, {@code newest} included. */
    double typicalNoise(double newest) {
        return Robust.median(
                DoubleStream.concat(noises(), DoubleStream.of(newest)).toArray());
    }

    /** The noise of half the runs before the newest is less than this; nothing in the second run ever. */
    OptionalDouble typicalNoiseBefore() {
        double[] before = noises().toArray();
        return before.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Robust.median(before));
    }

    /** Of all runs but the newest, and the first, of which none is told. */
    private DoubleStream noises() {
        return outlines.stream().skip(1).mapToDouble(Outline::noise);
    }

    /** The variance of what targets make of a model of processor; nothing to reckon with while there is only one. */
    double response() {
        return timeline.models() > 1 ? response.variance() : 0;
    }

    /** Learns from a run's readings what targets make of its processor, once there is another to compare it with. */
    void learnResponse(List<Appearance> readings, int model) {
        if (timeline.models() > 1) {
            response.learn(readings, model);
        }
    }

    /** What all targets share of the runs so far. */
    Timeline timeline() {
        return timeline;
    }

    /** When the runs were made, in weeks before the newest, which is 0. */
    double[] weeks() {
        Instant newest = momentOf(runs.get(runs.size() - 1));
        return runs.stream()
                .mapToDouble(run -> Duration.between(newest, momentOf(run)).toSeconds() / SECONDS_PER_WEEK)
                .toArray();
    }

    /** How slow the machines of some runs were, over all targets. */
    double[] speeds(int[] some) {
        return Arrays.stream(some)
                .mapToDouble(run -> outline(run).speed().overall())
                .toArray();
    }

    private static Instant momentOf(StoredRun run) {
        return run.run().origin().moment();
    }

    /** What was found for the newest run. */
    Round last() {
        return last.orElseThrow();
    }

    /** What is kept of a run. */
    Outline outline(int run) {
        return outlines.get(run);
    }

    /** How slow the machine of the run before the newest was. */
    SpeedCurve speedBefore() {
        return outline(outlines.size() - 2).speed();
    }

    private void next(StoredRun run) {
        runs.add(run);
        timeline.add(modelOf(run));
        Map<TargetName, TargetName> renamed = rename(run);
        Tracks.Sighting sighting = tracks.see(run.run().build().targets(), signal);
        if (dependsOnTheRunner() && !timeline.isToldByName()) {
            ProcessorRecognition.recognise(timeline, sighting.known());
        }
        Round round = new Round(this, sighting.known(), sighting.unknown(), renamed);
        outlines.add(new Outline(round.speed(), round.noise(), renamed));
        last = Optional.of(round);
        tracks.know(sighting.unknown());
    }

    /** Whether the machine that builds makes a difference: to times it does, and to memory it does not. */
    boolean dependsOnTheRunner() {
        return signal != Signal.PEAK_MEMORY;
    }

    private Optional<String> modelOf(StoredRun run) {
        return dependsOnTheRunner() ? run.run().environment().cpuModel() : Optional.empty();
    }

    private Map<TargetName, TargetName> rename(StoredRun run) {
        if (runs.size() < 2) {
            return Map.of();
        }
        Map<TargetName, TargetName> renamed = renames.among(Turnover.between(runs.get(runs.size() - 2), run));
        tracks.rename(renamed);
        return renamed;
    }
}
