package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.FalseDiscovery;
import dev.leanbench.core.statistics.Line;
import dev.leanbench.core.statistics.StudentT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds slow movements that no single run shows. A target's values since its last step are held against a level that
 * was steady up to some week and has moved evenly since (a hinge); of a few such weeks the one that fits best is taken,
 * with the price of having tried several, and false discovery is controlled over all targets.
 */
final class DriftSearch {

    /** Weeks ago in which the movement may have begun; the last stands for "before all that is known". */
    private static final double[] BEGINNINGS = {10, 15, 26, 1000};

    /** The hinges tried have most of their values in common, so that four cost about as much as two would. */
    private static final double PRICE_OF_TRYING = 2;

    /**
     * One step, two or three explain a movement better where they leave a sum of squares smaller by this many variances:
     * every further one finds something to explain in noise, too.
     */
    private static final double[] PRICES_OF_STEPS = {3, 11, 19};

    private static final double OUTSIDE_THE_INTERVAL = 0.05;
    private static final int FEWEST_RUNS = 8;

    /** Drift is looked for anew in every report, on nearly the same data: one false one in fifty reports is enough. */
    private static final double FALSE_DISCOVERY_RATE = 0.02;

    private static final double SECONDS_PER_WEEK = Duration.ofDays(7).toSeconds();

    private final Replay replay;
    private final double[] weeks;
    private final CommonMovement together;

    private record Candidate(
            Optional<TargetName> name, Series series, Line line, double began, double spread, double degrees) {

        double probability() {
            double score = line.slope() / (line.slopeError() * spread);
            return Math.min(1, PRICE_OF_TRYING * StudentT.twoSided(score, degrees));
        }

        /** A level that moved at once, however long ago, or a few times, is no drift. */
        boolean isBetterThanSteps() {
            double[] residuals = Staircase.residuals(series, PRICES_OF_STEPS.length);
            for (int steps = 1; steps <= residuals.length; steps++) {
                if (residuals[steps - 1] + PRICES_OF_STEPS[steps - 1] * spread * spread <= line.residual()) {
                    return false;
                }
            }
            return true;
        }
    }

    DriftSearch(Replay replay) {
        this.replay = replay;
        StoredRun last = replay.runs().get(replay.runs().size() - 1);
        this.weeks = replay.runs().stream()
                .mapToDouble(run -> weeksBetween(last, run))
                .toArray();
        this.together = new CommonMovement(replay.last().known(), weeks.length);
    }

    private static double weeksBetween(StoredRun last, StoredRun run) {
        return Duration.between(last.run().origin().moment(), run.run().origin().moment())
                        .toSeconds()
                / SECONDS_PER_WEEK;
    }

    /** The project's own drift first, then the targets', the largest first. */
    List<Drift> drifts() {
        List<Drift> found = new ArrayList<>();
        common().filter(candidate -> candidate.probability() <= FALSE_DISCOVERY_RATE)
                .filter(this::isWorthSaying)
                .filter(Candidate::isBetterThanSteps)
                .ifPresent(candidate -> found.add(drift(candidate)));
        List<Candidate> candidates = new ArrayList<>();
        for (Appearance each : replay.last().known()) {
            target(each).ifPresent(candidates::add);
        }
        double[] adjusted = FalseDiscovery.adjusted(
                candidates.stream().mapToDouble(Candidate::probability).toArray());
        List<Drift> targets = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Candidate candidate = candidates.get(i);
            if (adjusted[i] <= FALSE_DISCOVERY_RATE && isWorthSaying(candidate) && candidate.isBetterThanSteps()) {
                targets.add(drift(candidate));
            }
        }
        targets.sort(Comparator.comparingDouble((Drift drift) -> -Math.abs(drift.perWeek()))
                .thenComparing(drift -> drift.target().orElseThrow()));
        found.addAll(targets);
        return found;
    }

    private Optional<Candidate> target(Appearance each) {
        Track track = each.track;
        int from = track.start();
        int count = track.count() - from;
        if (count < FEWEST_RUNS) {
            return Optional.empty();
        }
        int[] runs = IntStream.range(from, track.count()).map(track::run).toArray();
        double[] values = track.values(from, track.count());
        Arrays.setAll(values, i -> values[i] - together.at(runs[i], track.size()));
        Series series = series(runs, values);
        double own = each.own;
        return Optional.of(best(
                Optional.of(track.name()),
                series.tamed(Math.sqrt(own + replay.response())),
                Math.sqrt(own),
                each.degrees));
    }

    /** What the runs have in common, as far as it is not their processors: only runs on the last run's model count. */
    private Optional<Candidate> common() {
        Optional<String> model = model(replay.runs().size() - 1);
        List<Integer> alike = new ArrayList<>();
        for (int run = 0; run < replay.runs().size(); run++) {
            if (model(run).equals(model)) {
                alike.add(run);
            }
        }
        if (alike.size() < FEWEST_RUNS || model.isEmpty()) {
            return Optional.empty();
        }
        int[] runs = alike.stream().mapToInt(Integer::intValue).toArray();
        Series series = series(
                runs,
                Arrays.stream(runs)
                        .mapToDouble(run -> replay.outline(run).speed().overall())
                        .toArray());
        Candidate candidate = best(Optional.empty(), series, 1, alike.size() - 3.0);
        double spread = Math.max(Math.sqrt(candidate.line.residual() / (alike.size() - 3)), 0.005);
        return Optional.of(new Candidate(
                candidate.name, candidate.series, candidate.line, candidate.began, spread, candidate.degrees));
    }

    private Series series(int[] runs, double[] values) {
        return new Series(
                Arrays.stream(runs).mapToDouble(run -> weeks[run]).toArray(),
                values,
                runs,
                Arrays.stream(runs).map(replay.timeline()::model).toArray());
    }

    private Optional<String> model(int run) {
        return replay.runs().get(run).run().environment().cpuModel();
    }

    private static Candidate best(Optional<TargetName> name, Series series, double spread, double degrees) {
        Candidate best = hinged(name, series, BEGINNINGS[BEGINNINGS.length - 1], spread, degrees);
        for (double beginning : BEGINNINGS) {
            if (beginning < -series.weeks()[0]) {
                Candidate candidate = hinged(name, series, beginning, spread, degrees);
                best = candidate.line.residual() < best.line.residual() ? candidate : best;
            }
        }
        return best;
    }

    private static Candidate hinged(
            Optional<TargetName> name, Series series, double beginning, double spread, double degrees) {
        double[] since = new double[series.weeks().length];
        for (int i = 0; i < since.length; i++) {
            since[i] = Math.max(-Math.min(beginning, -series.weeks()[0]), series.weeks()[i]);
        }
        return new Candidate(
                name, series, series.lineThrough(since), Math.min(beginning, -series.weeks()[0]), spread, degrees);
    }

    /** A drift must have come to something by now. */
    private boolean isWorthSaying(Candidate candidate) {
        double now = candidate.series.values()[candidate.series.values().length - 1];
        double moved = candidate.line.slope() * candidate.began;
        return candidate.name.isPresent()
                ? replay.settings().matters(replay.signal(), now - moved, now)
                : Math.abs(Math.expm1(moved)) >= replay.settings().smallestRatio(replay.signal());
    }

    private Drift drift(Candidate candidate) {
        double reach = StudentT.critical(OUTSIDE_THE_INTERVAL, candidate.degrees)
                * candidate.line.slopeError()
                * candidate.spread;
        return new Drift(
                candidate.name,
                replay.signal(),
                RunReference.to(replay.runs().get(lastBefore(candidate))),
                Math.expm1(candidate.line.slope()),
                Math.expm1(candidate.line.slope() - reach),
                Math.expm1(candidate.line.slope() + reach),
                candidate.series.values().length,
                candidate.series.levels());
    }

    private static int lastBefore(Candidate candidate) {
        int last = candidate.series.runs()[0];
        for (int i = 0; i < candidate.series.runs().length; i++) {
            if (candidate.series.weeks()[i] <= -candidate.began + 0.01) {
                last = candidate.series.runs()[i];
            }
        }
        return last;
    }
}
