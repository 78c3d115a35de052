package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.compare.Surroundings;
import dev.leanbench.core.model.Environment;
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

    /** Oldest first. */
    List<CommonStep> steps() {
        if (replay.dependsOnTheRunner() && !replay.timeline().isNamed()) {
            return List.of();
        }
        List<Integer> firsts = new ArrayList<>(List.of(0));
        boolean isNews = false;
        for (int runs = 1; runs <= count; runs++) {
            Optional<RunSpeeds.Step> found = best(speeds(firsts.get(firsts.size() - 1), runs));
            found.ifPresent(step -> firsts.add(step.firstRun()));
            isNews = found.isPresent();
        }
        firsts.add(count);
        List<CommonStep> steps = new ArrayList<>();
        for (int i = 1; i + 1 < firsts.size(); i++) {
            RunSpeeds around = speeds(firsts.get(i - 1), firsts.get(i + 1));
            RunSpeeds.Step step = around.stepAt(firsts.get(i) - firsts.get(i - 1));
            if (-weeks[step.firstRun()] <= OLDEST_WEEKS && step.isStillThere()) {
                steps.add(described(step, isNews && i + 2 == firsts.size()));
            }
        }
        return steps;
    }

    private RunSpeeds speeds(int from, int to) {
        int[] runs = IntStream.range(from, to).toArray();
        return RunSpeeds.of(Series.of(runs, replay.speeds(runs), weeks, replay.timeline()));
    }

    private Optional<RunSpeeds.Step> best(RunSpeeds speeds) {
        List<RunSpeeds.Step> candidates = speeds.steps();
        return candidates.stream()
                .min(Comparator.comparingDouble(step -> step.line().residual()))
                .filter(step -> candidates.size() * step.size().probability() <= PROBABILITY)
                .filter(step -> Math.abs(Math.expm1(step.line().slope()))
                        >= replay.settings().smallestRatio(replay.signal()))
                .filter(RunSpeeds.Step::stays)
                .filter(RunSpeeds.Step::isBetterThanASlope);
    }

    private CommonStep described(RunSpeeds.Step step, boolean isNews) {
        int first = step.firstRun();
        Estimate size = step.size();
        return new CommonStep(
                replay.signal(),
                RunReference.to(replay.runs().get(first - 1)),
                RunReference.to(replay.runs().get(first)),
                Math.expm1(size.slope()),
                Math.expm1(size.low()),
                Math.expm1(size.high()),
                step.before(),
                step.since(),
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
