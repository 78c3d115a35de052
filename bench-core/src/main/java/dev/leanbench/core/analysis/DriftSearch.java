package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.FalseDiscovery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds slow movements that no single run shows. A target's values since its last step are held against a level that
 * was steady up to some week and has moved evenly since (a {@link Hinge}), and false discovery is controlled over all
 * targets.
 */
final class DriftSearch {

    private static final int FEWEST_RUNS = 8;

    /**
     * Drift is looked for anew in every report, on nearly the same data: one false one in fifty reports is enough. Three
     * quarters of that are the targets', …
     */
    private static final double FALSE_DISCOVERY_RATE = 0.015;

    /** … and a quarter is that of the project as a whole, which is one candidate more. */
    private static final double PROJECT_PROBABILITY = 0.005;

    /** A target's drift is worth saying from twice the change on that a step must have: nobody hurries for less. */
    private static final double WORTH_SAYING = 2;

    private final Replay replay;
    private final double[] weeks;
    private final CommonMovement together;

    /**
     * Something that may drift.
     *
     * @param name of a target; none for the project as a whole
     * @param hinge how it moved
     * @param variance of one value about the hinge
     * @param degrees the degrees of freedom of that variance
     */
    private record Candidate(Optional<TargetName> name, Hinge hinge, double variance, double degrees) {

        Estimate perWeek() {
            return Estimate.of(hinge.line(), variance, degrees);
        }

        double probability() {
            return Math.min(1, Hinge.PRICE_OF_TRYING * perWeek().probability());
        }

        boolean isBetterThanSteps() {
            return hinge.isBetterThanSteps(variance);
        }
    }

    DriftSearch(Replay replay) {
        this.replay = replay;
        this.weeks = replay.weeks();
        this.together = new CommonMovement(replay.last().known(), weeks.length);
    }

    /** The project's own drift first, then the targets', the largest first. */
    List<Drift> drifts() {
        List<Drift> found = new ArrayList<>();
        project()
                .filter(candidate -> candidate.probability() <= PROJECT_PROBABILITY)
                .filter(this::isWorthSaying)
                .filter(Candidate::isBetterThanSteps)
                .ifPresent(candidate -> found.add(drift(candidate)));
        replay.last().noises().ifPresent(noises -> found.addAll(ofTargets(noises)));
        return found;
    }

    private List<Drift> ofTargets(NoiseModel noises) {
        List<Candidate> candidates = new ArrayList<>();
        for (Appearance each : replay.last().known()) {
            target(each, noises).ifPresent(candidates::add);
        }
        double[] adjusted = FalseDiscovery.adjusted(
                candidates.stream().mapToDouble(Candidate::probability).toArray());
        List<Drift> found = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Candidate candidate = candidates.get(i);
            if (adjusted[i] <= FALSE_DISCOVERY_RATE && isWorthSaying(candidate) && candidate.isBetterThanSteps()) {
                found.add(drift(candidate));
            }
        }
        found.sort(Comparator.comparingDouble((Drift drift) -> -Math.abs(drift.perWeek()))
                .thenComparing(drift -> drift.target().orElseThrow()));
        return found;
    }

    /** Its noise is what its values leave about the hinge: about its level, a drift would count as noise. */
    private Optional<Candidate> target(Appearance each, NoiseModel noises) {
        Track track = each.track;
        int from = track.start();
        if (track.count() - from < FEWEST_RUNS) {
            return Optional.empty();
        }
        int[] runs = track.runs(from, track.count());
        double[] values = track.values(from, track.count());
        Arrays.setAll(values, i -> values[i] - together.at(runs[i], track.size()));
        Hinge hinge = Hinge.through(series(runs, values).tamed(Math.sqrt(each.own + replay.response())));
        return Optional.of(new Candidate(
                Optional.of(track.name()),
                hinge,
                noises.variance(track.size(), hinge.line().residual(), hinge.degrees()),
                noises.degrees(hinge.degrees())));
    }

    /** What the runs have in common, as far as it is not their processors: only runs on the last run's model count. */
    private Optional<Candidate> project() {
        Timeline timeline = replay.timeline();
        int[] runs = IntStream.range(0, replay.runs().size())
                .filter(run -> timeline.model(run) == timeline.model(timeline.newest()))
                .toArray();
        if (runs.length < FEWEST_RUNS || !timeline.isNamed()) {
            return Optional.empty();
        }
        Hinge hinge = Hinge.through(series(runs, replay.speeds(runs)));
        double variance = hinge.line().residual() / hinge.degrees();
        return Optional.of(
                new Candidate(Optional.empty(), hinge, Math.max(variance, SpeedCurve.LEAST_VARIANCE), hinge.degrees()));
    }

    private Series series(int[] runs, double[] values) {
        return Series.of(runs, values, weeks, replay.timeline());
    }

    /** A drift must have come to something by now. */
    private boolean isWorthSaying(Candidate candidate) {
        Hinge hinge = candidate.hinge;
        double ratio = Math.abs(Math.expm1(hinge.movement()));
        double smallest = replay.settings().smallestRatio(replay.signal());
        return candidate.name.isEmpty()
                ? ratio >= smallest
                : ratio >= WORTH_SAYING * smallest
                        && replay.settings().matters(replay.signal(), hinge.now() - hinge.movement(), hinge.now());
    }

    private Drift drift(Candidate candidate) {
        Estimate perWeek = candidate.perWeek();
        return new Drift(
                candidate.name,
                replay.signal(),
                RunReference.to(replay.runs().get(candidate.hinge.lastRunBefore())),
                Math.expm1(perWeek.slope()),
                Math.expm1(perWeek.low()),
                Math.expm1(perWeek.high()),
                candidate.hinge.series().values().length,
                candidate.hinge.series().levels());
    }
}
