package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.statistics.HeavyTail;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The history of one signal, gone through run by run as it was made: what a report says of a run follows from what the
 * reports before it said, so that a step is news once, is confirmed or withdrawn once, and is the level from then on.
 */
final class Replay {

    static final Comparator<Track> BY_SIZE =
            Comparator.comparingDouble(Track::size).thenComparing(Track::name);

    private final Signal signal;
    private final Settings settings;
    private final Renames renames;
    private final Map<TargetName, Track> tracks = new HashMap<>();
    private final List<Track> bySize = new ArrayList<>();
    private final List<StoredRun> runs = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private Optional<Round> last = Optional.empty();
    private final HeavyTail slower = new HeavyTail();
    private final HeavyTail faster = new HeavyTail();
    private final ModelResponse response = new ModelResponse();
    private final List<Optional<String>> models = new ArrayList<>();
    private final List<Integer> modelOfRun = new ArrayList<>();

    /**
     * What is kept of a run once the next one is there. Everything said of every target in every run would fill
     * hundreds of megabytes.
     *
     * @param speed how slow its machine was
     * @param noise how much noisier than usual it was
     * @param renamed the targets that went by another name than in the run before
     */
    record Outline(SpeedCurve speed, double noise, Map<TargetName, TargetName> renamed) {}

    Replay(Signal signal, Settings settings, Renames renames) {
        this.signal = signal;
        this.settings = settings;
        this.renames = renames;
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

    /** Every target seen so far, shortest first. */
    List<Track> tracks() {
        return bySize;
    }

    HeavyTail slower() {
        return slower;
    }

    HeavyTail faster() {
        return faster;
    }

    /** The noise of half the runs so far is less than this, {@code newest} included. */
    double typicalNoise(double newest) {
        return Robust.median(
                DoubleStream.concat(outlines.stream().skip(1).mapToDouble(Outline::noise), DoubleStream.of(newest))
                        .toArray());
    }

    /** The variance of what targets make of a model of processor; nothing to reckon with while there is only one. */
    double response() {
        return models.size() > 1 ? response.variance() : 0;
    }

    /** Learns from a run's readings what targets make of its processor. */
    void learnResponse(List<Appearance> readings, int model) {
        response.learn(readings, model);
    }

    /** The processor of a run, counted in the order in which they came. */
    int model(int run) {
        return modelOfRun.get(run);
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

    /** Goes on by one run. */
    Round next(StoredRun run) {
        runs.add(run);
        modelOfRun.add(modelOf(run));
        Map<TargetName, TargetName> renamed = rename(run);
        Map<Track, Appearance> byTrack = new LinkedHashMap<>();
        for (TargetTiming timing : run.run().build().targets()) {
            Optional<Reading> reading = Reading.of(timing, signal);
            if (reading.isPresent()) {
                Track track = tracks.computeIfAbsent(timing.name(), Track::new);
                byTrack.put(track, new Appearance(track, timing, reading.get()));
            }
        }
        bySize.sort(BY_SIZE);
        List<Appearance> known =
                bySize.stream().map(byTrack::get).filter(Objects::nonNull).toList();
        List<Appearance> unknown =
                byTrack.values().stream().filter(each -> !each.isKnown()).toList();
        Round round = new Round(this, known, unknown, renamed);
        outlines.add(new Outline(round.speed(), round.noise(), renamed));
        last = Optional.of(round);
        unknown.forEach(appearance -> bySize.add(appearance.track));
        return round;
    }

    /** Memory does not depend on the processor. */
    private int modelOf(StoredRun run) {
        Optional<String> model = signal == Signal.PEAK_MEMORY
                ? Optional.empty()
                : run.run().environment().cpuModel();
        if (!models.contains(model)) {
            models.add(model);
        }
        return models.indexOf(model);
    }

    private Map<TargetName, TargetName> rename(StoredRun run) {
        if (runs.size() < 2) {
            return Map.of();
        }
        Map<TargetName, TargetName> renamed = renames.among(Turnover.between(runs.get(runs.size() - 2), run));
        renamed.forEach((before, after) -> {
            Track track = tracks.get(before);
            if (track != null && !tracks.containsKey(after)) {
                tracks.remove(before);
                track.rename(after);
                tracks.put(after, track);
            }
        });
        return renamed;
    }
}
