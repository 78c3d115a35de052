package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One run held against the levels before it: the runner's speed, the noise, and which targets left their level. */
final class Round {

    private final Replay replay;
    private final int position;
    private final int model;
    private final List<Appearance> known;
    private final List<Appearance> unknown;
    private final Map<TargetName, TargetName> renamed;
    private final ModelSums sums = new ModelSums();
    private final SpeedCurve speed;
    private final Optional<NoiseModel> noises;
    private double noise = 1;
    private double typicalNoise = 1;
    private final Tails.Fit tails;
    private final double falseShare;

    /** {@code known} are in ascending order of size. */
    Round(Replay replay, List<Appearance> known, List<Appearance> unknown, Map<TargetName, TargetName> renamed) {
        this.replay = replay;
        this.position = replay.runs().size() - 1;
        this.model = replay.timeline().model(position);
        this.unknown = unknown;
        this.renamed = renamed;
        Scatter scatter = new Scatter(replay.timeline(), replay.response());
        known.forEach(each -> each.track.learn(scatter));
        Optional<NoiseModel> experience = NoiseModel.ofExperienced(known);
        double response = experience.isPresent() ? replay.response() : 0;
        for (Appearance each : known) {
            // In the second run ever there is nothing to go by but the first.
            each.own = experience.isPresent() ? experience.get().variance(each.track) : 1;
            expect(each, response);
        }
        AmbiguousReadings.read(known, each -> expect(each, 0));
        unknown.forEach(each -> each.read(each.reading.near(0)));
        this.known = new ArrayList<>(known);
        this.known.sort((one, other) -> Tracks.BY_SIZE.compare(one.track, other.track));
        double[] sizes = of(each -> each.track.size());
        double[] deviations = of(each -> each.value - each.level);
        speed = replay.dependsOnTheRunner() ? SpeedCurve.fit(sizes, deviations) : SpeedCurve.usual();
        this.known.forEach(each -> each.speed = speed.at(each.track.size()));
        noises = known.isEmpty()
                ? Optional.empty()
                : Optional.of(experience.orElseGet(() -> learnFromTheFirstRun(sizes)));
        if (noises.isPresent()) {
            noise = Scores.give(this.known, noises.get(), speed, replay.typicalNoiseBefore());
        }
        replay.learnResponse(this.known, model);
        typicalNoise = replay.typicalNoise(noise);
        Learning learning = new Learning(this);
        learning.settleDoubts();
        tails = replay.tails().fit(known.size());
        falseShare = new Flags(this).raise();
        learning.learn();
    }

    private double[] of(ToDoubleFunction<Appearance> what) {
        double[] numbers = new double[known.size()];
        Arrays.setAll(numbers, i -> what.applyAsDouble(known.get(i)));
        return numbers;
    }

    private void expect(Appearance each, double response) {
        each.expect(Expectation.of(each.track, sums, model, each.own, response));
    }

    private NoiseModel learnFromTheFirstRun(double[] sizes) {
        double response = replay.timeline().model(position - 1) == model ? 0 : replay.response();
        NoiseModel told = NoiseModel.ofDifferences(sizes, of(Appearance::change), response);
        for (Appearance each : known) {
            each.own = told.variance(each.track);
            expect(each, replay.response());
        }
        return told;
    }

    List<Appearance> known() {
        return known;
    }

    List<Appearance> unknown() {
        return unknown;
    }

    Map<TargetName, TargetName> renamed() {
        return renamed;
    }

    SpeedCurve speed() {
        return speed;
    }

    /** The median of all changes, the runner's speed included. */
    double rawShift() {
        return known.isEmpty() ? 0 : Robust.median(of(each -> each.value - each.level));
    }

    double noise() {
        return noise;
    }

    /** How much targets vary; nothing where none was seen before. */
    Optional<NoiseModel> noises() {
        return noises;
    }

    /** The noise of half the runs so far is less than this. */
    double typicalNoise() {
        return typicalNoise;
    }

    /** Which run it is, counted from the first one that is judged by. */
    int position() {
        return position;
    }

    /** The processor of this run. */
    int model() {
        return model;
    }

    /** What a reading of this run is worth, 1 for one with the usual noise. */
    double weight() {
        return typicalNoise * typicalNoise / (noise * noise);
    }

    /** How far chance reached out before this run. */
    Tails.Fit tails() {
        return tails;
    }

    /** Which share of the flags may be false. */
    double falseShare() {
        return falseShare;
    }

    Replay replay() {
        return replay;
    }
}
