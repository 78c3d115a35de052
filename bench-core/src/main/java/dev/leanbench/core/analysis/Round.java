package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.FalseDiscovery;
import dev.leanbench.core.statistics.HeavyTail;
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

    /** Readings further out than this many standard deviations are learned from as if they were no further. */
    private static final double TAMED = 4;

    /** Readings further out than this are learned from only once the next one is back. */
    private static final double DOUBTFUL = 2.5;

    /** A run's own noise is believed as if this many targets said it is the usual one. */
    private static final double USUAL_NOISE_WEIGHT = 20;

    /** How far the times of two targets may be apart that are taken for one, renamed. */
    private static final double RENAMING_DOUBT = 0.1;

    /** Scores nearer to zero than this are noise whatever the tails; their p-values are not worth their cost. */
    private static final double NOT_WORTH_A_PROBABILITY = 1.5;

    /**
     * Tails are learned mostly from the last runs: while a target's noise is hardly known, the doubt about it hides how
     * heavy its tails are.
     */
    private static final double MEMORY = 0.85;

    /** How heavy the tails usually are, by degrees of freedom: where there are hundreds of targets, and where a few. */
    private static final double USUAL_DEGREES = 8;

    private static final double MOST_USUAL_DEGREES = 20;

    private final Replay replay;
    private final int position;
    private final int model;
    private final List<Appearance> known;
    private final List<Appearance> unknown;
    private final Map<TargetName, TargetName> renamed;
    private final LevelReadings readings = new LevelReadings();
    private final SpeedCurve speed;
    private final Optional<NoiseModel> noises;
    private double noise = 1;
    private double typicalNoise = 1;
    private double slowerDegrees;
    private double fasterDegrees;

    /** {@code known} are in ascending order of size. */
    Round(Replay replay, List<Appearance> known, List<Appearance> unknown, Map<TargetName, TargetName> renamed) {
        this.replay = replay;
        this.position = replay.runs().size() - 1;
        this.model = replay.timeline().model(position);
        this.unknown = unknown;
        this.renamed = renamed;
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
        speed = replay.signal() == Signal.PEAK_MEMORY ? SpeedCurve.usual() : SpeedCurve.fit(sizes, deviations);
        this.known.forEach(each -> each.speed = speed.at(each.track.size()));
        noises = known.isEmpty()
                ? Optional.empty()
                : Optional.of(experience.orElseGet(() -> learnFromTheFirstRun(sizes)));
        noises.ifPresent(this::score);
        replay.learnResponse(this.known, model);
        typicalNoise = replay.typicalNoise(noise);
        settleDoubts();
        judge();
        learn();
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
        each.expect(
                Expectation.of(each.track.gather(readings), replay.timeline().models(), model, each.own, response));
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

    /** The processor of this run. */
    int model() {
        return model;
    }

    /** What a reading of this run is worth, 1 for one with the usual noise. */
    double weight() {
        return typicalNoise * typicalNoise / (noise * noise);
    }

    double slowerDegrees() {
        return slowerDegrees;
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
        double scale = Robust.scaleAbout(0, of(Round::noiseIn));
        noise = Math.sqrt((known.size() * scale * scale + USUAL_NOISE_WEIGHT) / (known.size() + USUAL_NOISE_WEIGHT));
        known.forEach(this::score);
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
        double usualDegrees = usualDegrees();
        slowerDegrees = replay.slower().degrees(usualDegrees);
        fasterDegrees = replay.faster().degrees(usualDegrees);
        List<Appearance> candidates = new ArrayList<>(known);
        candidates.removeIf(this::settleSuspicion);
        double[] adjusted = FalseDiscovery.adjusted(of(this::probability, candidates));
        for (int i = 0; i < adjusted.length; i++) {
            Appearance each = candidates.get(i);
            each.adjustedProbability = adjusted[i];
            if (adjusted[i] <= replay.settings().falseDiscoveryRate() && isNews(each)) {
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
        return each.score > 0
                ? replay.slower().beyond(size, slowerDegrees)
                : replay.faster().beyond(size, fasterDegrees);
    }

    Replay replay() {
        return replay;
    }

    double fasterDegrees() {
        return fasterDegrees;
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

    /** What was far out in the run before is learned from if it is back, before anything is said of this run. */
    private void settleDoubts() {
        for (Appearance each : known) {
            each.track
                    .settleDoubt()
                    .filter(doubt -> doubt.isResolvedBy(each.adjusted()))
                    .ifPresent(doubt -> {
                        each.track.learn(doubt.square());
                        tail(doubt.score()).add(Math.abs(doubt.score()), doubt.weight());
                    });
        }
    }

    private void learn() {
        replay.timeline().weigh(weight());
        replay.slower().fade(MEMORY);
        replay.faster().fade(MEMORY);
        for (Appearance each : known) {
            Optional<Doubt> doubt = isDoubtful(each) ? Optional.of(doubt(each)) : Optional.empty();
            switch (each.outcome) {
                case STEPPED -> {
                    add(each);
                    each.track.suspect(each.level, each.adjustedProbability);
                }
                case CONFIRMED -> {
                    add(each);
                    each.track.confirm();
                }
                case FOUND_LATE -> {
                    add(each);
                    each.track.stepAt(each.track.count() - each.lateRuns, each.lateLevel);
                }
                case AT_LEVEL, RETURNED -> {
                    each.track.withdraw();
                    add(each);
                    if (doubt.isEmpty()) {
                        each.track.learn(square(each));
                        tail(each.score).add(Math.abs(each.score), 1);
                    }
                }
            }
            doubt.ifPresent(each.track::doubt);
        }
        for (Appearance each : unknown) {
            each.speed = speed.at(each.value);
            add(each);
        }
    }

    private void add(Appearance each) {
        each.track.add(position, each.adjusted(), each.halfUnit);
        if (each.reading.ambiguous()) {
            each.track.mayAsWellBe(Math.log(each.reading.otherEnd(Math.exp(each.value))) - each.value);
        }
    }

    private static boolean isDoubtful(Appearance each) {
        return switch (each.outcome) {
            case STEPPED -> true;
            case AT_LEVEL, RETURNED -> Math.abs(each.score) > DOUBTFUL;
            case CONFIRMED, FOUND_LATE -> false;
        };
    }

    private Doubt doubt(Appearance each) {
        return new Doubt(
                each.adjusted(),
                each.level,
                Math.copySign(distance(each), each.score),
                square(each),
                Doubt.weight(each.score, each.doubt, each.degrees));
    }

    /** How far out chance brought it; what the printing explains is no mishap, and never becomes news. */
    private static double distance(Appearance each) {
        double size = Math.abs(each.score);
        return size > DOUBTFUL && each.printingExplainsIt() ? DOUBTFUL : size;
    }

    private HeavyTail tail(double score) {
        return score > 0 ? replay.slower() : replay.faster();
    }

    /** The square of a change, drawn in where it is far out, made comparable with that of a single reading. */
    private double square(Appearance each) {
        double spread = TAMED * Math.sqrt(each.variance) * noise;
        double drawn = Math.min(spread, Math.abs(each.change())) * typicalNoise / noise;
        return drawn * drawn / (1 + each.doubt);
    }
}
