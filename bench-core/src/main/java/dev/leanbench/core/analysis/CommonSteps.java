package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.compare.Surroundings;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.statistics.Line;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds steps that all targets took together. A run takes each for the speed of its machine, for it cannot know better;
 * some runs later it is a step in the speeds of machines with the same processor, by a t-test for which every place that
 * was tried is paid. Like the steps of targets they are found run by run, as the reports found them: what was told once
 * stays, and the next one is looked for among the runs since.
 */
final class CommonSteps {

    /** A machine may be busy for one run, or for two. */
    private static final int FEWEST_RUNS = 3;

    /** Looked for anew in every report, on nearly the same runs; and a false one is told for half a year. */
    private static final double PROBABILITY = 0.002;

    /** Half a year, and nobody wants to be told of it any more. */
    private static final double OLDEST_WEEKS = 26;

    private final Replay replay;
    private final double[] weeks;
    private final int count;

    CommonSteps(Replay replay) {
        this.replay = replay;
        this.weeks = replay.weeks();
        this.count = replay.runs().size();
    }

    /**
     * How slow the machines of some runs were.
     *
     * @param seen the runs
     * @param series the same without what other work did to some of them
     * @param counts how many were made on each processor
     * @param centred the latter's speeds, their mean taken out within each processor
     */
    @SuppressWarnings("ArrayRecordComponent") // Worked out once for all steps that are tried.
    private record Speeds(Series seen, Series series, int[] counts, double[] centred) {

        static Speeds of(Series seen) {
            Series series = BusyMachines.drawIn(seen);
            int[] counts = series.countsByModel();
            return new Speeds(seen, series, counts, series.centred(series.values(), counts));
        }

        /** The step that would begin with the run at an index. */
        Candidate stepAt(int index) {
            int[] countsSince = new int[counts.length];
            for (int i = index; i < centred.length; i++) {
                countsSince[series.models()[i]]++;
            }
            int degrees = centred.length - 1;
            int before = 0;
            int since = 0;
            for (int model = 0; model < counts.length; model++) {
                degrees -= counts[model] > 0 ? 1 : 0;
                if (countsSince[model] > 0 && countsSince[model] < counts[model]) {
                    before += counts[model] - countsSince[model];
                    since += countsSince[model];
                }
            }
            double[] places = series.centred(Line.stepAt(index, centred.length), counts);
            return new Candidate(this, index, Line.through(places, centred), degrees, before, since);
        }
    }

    /**
     * A step in the speeds of runs.
     *
     * @param speeds the runs
     * @param index where among them the first run with it stands, 1 or more
     * @param line its size and what it leaves, within each processor
     * @param degrees the degrees of freedom of what it leaves
     * @param before how many runs before it have the processor of one since
     * @param since how many runs since have the processor of one before it
     */
    private record Candidate(Speeds speeds, int index, Line line, int degrees, int before, int since) {

        int firstRun() {
            return speeds.series.runs()[index];
        }

        Estimate size() {
            return Estimate.of(line, variance(), degrees);
        }

        private double variance() {
            return Math.max(line.residual() / degrees, SpeedCurve.LEAST_VARIANCE);
        }

        boolean hasEnoughRuns() {
            return Math.min(before, since) >= FEWEST_RUNS && degrees >= 1;
        }

        /** A later step, and so less to compare with, may leave it in doubt. */
        boolean isStillThere() {
            return Math.min(before, since) > 0 && degrees >= 1 && size().isNotZero();
        }

        /** Machines that were busy for a run or two are back with the next one. */
        boolean stays() {
            return Robust.stayAway(speeds.seen.apartFromBefore(index), 0, line.slope());
        }

        /** What moves evenly is a drift. */
        boolean isBetterThanASlope() {
            return !Hinge.through(speeds.series).isBetterThanSteps(1, line.residual(), variance());
        }
    }

    /** Oldest first. */
    List<CommonStep> steps() {
        if (replay.dependsOnTheRunner() && !replay.timeline().isNamed()) {
            return List.of();
        }
        List<Integer> firsts = new ArrayList<>(List.of(0));
        boolean isNews = false;
        for (int runs = 1; runs <= count; runs++) {
            Optional<Candidate> found = best(speeds(firsts.get(firsts.size() - 1), runs));
            found.ifPresent(step -> firsts.add(step.firstRun()));
            isNews = found.isPresent();
        }
        firsts.add(count);
        List<CommonStep> steps = new ArrayList<>();
        for (int i = 1; i + 1 < firsts.size(); i++) {
            Speeds around = speeds(firsts.get(i - 1), firsts.get(i + 1));
            Candidate step = around.stepAt(firsts.get(i) - firsts.get(i - 1));
            if (-weeks[step.firstRun()] <= OLDEST_WEEKS && step.isStillThere()) {
                steps.add(described(step, isNews && i + 2 == firsts.size()));
            }
        }
        return steps;
    }

    private Speeds speeds(int from, int to) {
        int[] runs = IntStream.range(from, to).toArray();
        return Speeds.of(Series.of(runs, replay.speeds(runs), weeks, replay.timeline()));
    }

    private Optional<Candidate> best(Speeds speeds) {
        List<Candidate> places = IntStream.range(1, speeds.centred.length)
                .mapToObj(speeds::stepAt)
                .toList();
        List<Candidate> candidates =
                places.stream().filter(Candidate::hasEnoughRuns).toList();
        return candidates.stream()
                .min(Comparator.comparingDouble(step -> step.line.residual()))
                .filter(step -> !beginsLater(step, places))
                .filter(step -> candidates.size() * step.size().probability() <= PROBABILITY)
                .filter(step -> Math.abs(Math.expm1(step.line.slope()))
                        >= replay.settings().smallestRatio(replay.signal()))
                .filter(Candidate::stays)
                .filter(Candidate::isBetterThanASlope);
    }

    /** A step that has not gone on for long enough seems to have begun just when it would have. */
    private static boolean beginsLater(Candidate step, List<Candidate> places) {
        List<Candidate> later = places.subList(step.index, places.size());
        return later.stream().noneMatch(Candidate::hasEnoughRuns)
                && later.stream().anyMatch(each -> each.line.residual() < step.line.residual());
    }

    private CommonStep described(Candidate step, boolean isNews) {
        int first = step.firstRun();
        Estimate size = step.size();
        return new CommonStep(
                replay.signal(),
                RunReference.to(replay.runs().get(first - 1)),
                RunReference.to(replay.runs().get(first)),
                Math.expm1(size.slope()),
                Math.expm1(size.low()),
                Math.expm1(size.high()),
                step.before,
                step.since,
                isNews,
                causes(first));
    }

    /** What was built with is that of the runs beside the step; machines are compared where their processor is the same. */
    private List<SurroundingChange> causes(int first) {
        List<SurroundingChange> causes = new ArrayList<>(between(first - 1, first));
        causes.removeIf(SurroundingChange::isOfTheMachine);
        Timeline timeline = replay.timeline();
        IntStream.iterate(first - 1, run -> run >= 0, run -> run - 1)
                .boxed()
                .flatMap(before -> IntStream.range(first, replay.runs().size())
                        .filter(since -> timeline.model(since) == timeline.model(before))
                        .mapToObj(since -> between(before, since)))
                .findFirst()
                .ifPresent(changes -> changes.stream()
                        .filter(SurroundingChange::isOfTheMachine)
                        .forEach(causes::add));
        return causes;
    }

    private List<SurroundingChange> between(int before, int since) {
        return Surroundings.between(environment(before), environment(since));
    }

    private Environment environment(int run) {
        return replay.runs().get(run).run().environment();
    }
}
