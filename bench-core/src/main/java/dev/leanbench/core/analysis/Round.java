package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.FalseDiscovery;
import dev.leanbench.core.statistics.Robust;
import dev.leanbench.core.statistics.StudentT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One run held against the levels before it: the runner's speed, the noise, and which targets left their level. */
final class Round {

    /** A run's own noise is believed as if this many targets said it is the usual one. */
    private static final double USUAL_NOISE_WEIGHT = 20;

    /** The logarithm of a run's noise has about this variance over the number of targets that tell it. */
    private static final double DOUBT_OF_NOISE = 0.8;

    /** How far the times of two targets may be apart that are taken for one, renamed. */
    private static final double RENAMING_DOUBT = 0.1;

    /** Scores nearer to zero than this are noise whatever the tails; their p-values are not worth their cost. */
    private static final double NOT_WORTH_A_PROBABILITY = 1.5;

    /** How heavy the tails usually are, by degrees of freedom: where there are hundreds of targets, and where a few. */
    private static final double USUAL_DEGREES = 14;

    private static final double MOST_USUAL_DEGREES = 20;

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
    private double falseShare;

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
        noises.ifPresent(this::score);
        replay.learnResponse(this.known, model);
        typicalNoise = replay.typicalNoise(noise);
        Learning learning = new Learning(this);
        learning.settleDoubts();
        tails = replay.tails().fit(usualDegrees());
        judge();
        learning.learn();
    }

    private double[] of(ToDoubleFunction<Appearance> what) {
        return of(what, known);
    }

    private static double[] of(ToDoubleFunction<Appearance> what, List<Appearance> targets) {
        double[] numbers = new double[targets.size()];
        Arrays.setAll(numbers, i -> what.applyAsDouble(targets.get(i)));
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

    private void score(NoiseModel targets) {
        for (Appearance each : known) {
            double speedError = speed.errorAt(each.track.size());
            each.variance = each.own * (1 + each.doubt) + speedError * speedError;
            if (each.track.mayBeAnother()) {
                each.variance += RENAMING_DOUBT * RENAMING_DOUBT;
            }
            each.degrees = targets.degrees(each.track);
            score(each);
        }
        double scale = Robust.trimmedScaleAbout(0, of(Round::noiseIn));
        noise = likeOthers(
                Math.sqrt((known.size() * scale * scale + USUAL_NOISE_WEIGHT) / (known.size() + USUAL_NOISE_WEIGHT)));
        known.forEach(this::score);
    }

    /**
     * Most runs are as noisy as the others, and chance makes them seem different: a run's noise is drawn towards that of the
     * runs before by as much as chance explains (the positive part of Stein's estimate: James and Stein 1961, "Estimation
     * with quadratic loss", for one number).
     */
    private double likeOthers(double told) {
        double usual = replay.typicalNoiseBefore().orElse(told);
        double apart = Math.log(told / usual);
        double chance = DOUBT_OF_NOISE / known.size();
        return apart * apart <= chance ? usual : usual * Math.exp(apart - chance / apart);
    }

    /** A noisier run spreads what was measured; how rare that is as a normal score follows from it, and not the other way. */
    private void score(Appearance each) {
        each.score = StudentT.normalScore(each.change() / (Math.sqrt(each.variance) * noise), each.degrees);
    }

    /** What the reading tells of the run's noise: where most print the same digits, the digits hide as much as they can. */
    private static double noiseIn(Appearance each) {
        double hidden = each.halfUnit / Math.sqrt(3 * each.variance);
        return Math.max(Math.abs(each.score), Math.min(1, hidden) / Robust.NORMAL_CONSISTENCY);
    }

    private void judge() {
        List<Appearance> candidates = new ArrayList<>(known);
        candidates.removeIf(this::settleSuspicion);
        double[] adjusted = FalseDiscovery.adjusted(of(this::probability, candidates));
        double single = replay.settings().falseDiscoveryRate();
        falseShare = tails.areKnownToBeLight() ? new Tolerance(single).shareFor(adjusted) : single;
        for (int i = 0; i < adjusted.length; i++) {
            Appearance each = candidates.get(i);
            each.adjustedProbability = adjusted[i];
            if (adjusted[i] <= falseShare && isNews(each)) {
                each.outcome = Appearance.Outcome.STEPPED;
            }
        }
        candidates.removeIf(each -> each.outcome != Appearance.Outcome.AT_LEVEL);
        LateSteps.find(this, candidates);
    }

    /**
     * Tails are taken to be a little heavy until they show. Of few targets none will be far out by chance, so that there
     * is less to fear from them, and more to lose: as long as noise is hardly known, heavy tails on top of that doubt
     * would hide a target that takes three times as long.
     */
    private double usualDegrees() {
        return Math.max(USUAL_DEGREES, Math.min(MOST_USUAL_DEGREES, USUAL_DEGREES * Math.cbrt(300.0 / known.size())));
    }

    private double probability(Appearance each) {
        double size = Math.abs(each.score);
        if (size < NOT_WORTH_A_PROBABILITY) {
            return 1;
        }
        return tails.of(each.score).beyond(size);
    }

    Replay replay() {
        return replay;
    }

    private boolean isNews(Appearance each) {
        return replay.settings().matters(replay.signal(), each.level, each.adjusted()) && !each.printingExplainsIt();
    }

    /**
     * A step that the run before showed is confirmed where this run is nearer to the new level than to the old one.
     * Chance would have had to make both readings.
     */
    private boolean settleSuspicion(Appearance each) {
        if (each.track.suspicion().isEmpty()) {
            return false;
        }
        Track.Suspicion suspicion = each.track.suspicion().get();
        double step = each.track.value(suspicion.index()) - suspicion.level();
        boolean stays = each.change() * Math.signum(step) > Math.abs(step) / 2;
        each.outcome = stays ? Appearance.Outcome.CONFIRMED : Appearance.Outcome.RETURNED;
        if (stays) {
            each.adjustedProbability = suspicion.probability() * probability(each);
        }
        return stays;
    }
}
