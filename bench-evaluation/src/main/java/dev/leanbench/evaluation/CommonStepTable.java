package dev.leanbench.evaluation;

import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.analysis.StatisticalJudge;
import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.evaluation.scenario.Seeds;
import dev.leanbench.evaluation.simulation.Bumps;
import dev.leanbench.evaluation.simulation.Calendar;
import dev.leanbench.evaluation.simulation.Changes;
import dev.leanbench.evaluation.simulation.Fleet;
import dev.leanbench.evaluation.simulation.Noise;
import dev.leanbench.evaluation.simulation.Project;
import dev.leanbench.evaluation.simulation.Simulation;
import dev.leanbench.evaluation.simulation.Simulator;
import dev.leanbench.evaluation.truth.KnownHistory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Prints how soon it is told that everything takes longer, and how often where it does not, as Markdown. No other rule can
 * tell it from the speed of the runners: those that compare times flag every target, whichever runner there was.
 */
final class CommonStepTable {

    static final int HISTORIES = 100;

    private static final String HEAD = """
            | machines | step | told by the third report | by the eighth | of these dated to the run | quiet reports with a false one |
            |---|---:|---:|---:|---:|---:|
            """;

    private static final int TARGETS = 300;
    private static final int FIRST = 13;
    private static final int THIRD = FIRST + 2;
    private static final int EIGHTH = FIRST + 7;
    private static final double[] STEPS = {0.06, 0.12, 0.25};

    private final Judge judge = new StatisticalJudge(Settings.DEFAULT);
    private final Seeds seeds;
    private final int histories;

    private CommonStepTable(Seeds seeds, int histories) {
        this.seeds = seeds;
        this.histories = histories;
    }

    /**
     * Machines to build on.
     *
     * @param name what to call them
     * @param quiet builds on them in which nothing changes
     */
    private record Machines(String name, Simulation quiet) {

        Simulation with(double step) {
            return quiet.with(new Bumps(true, 0, step, 0));
        }
    }

    static String of(Seeds seeds, int histories) {
        return new CommonStepTable(seeds, histories).text();
    }

    private static List<Machines> machines() {
        Simulation busy = quiet(Fleet.mixed().withLoad(0.33));
        return List.of(
                new Machines("one model of processor", quiet(Fleet.alike())),
                new Machines("four models", quiet(Fleet.mixed())),
                new Machines("four, a third of them busy", busy),
                new Machines("the same, processor times", busy.measured()));
    }

    private static Simulation quiet(Fleet fleet) {
        return Simulation.of(Project.ofSize(TARGETS), Calendar.weekly(FIRST + 1, 7), fleet, Noise.normal(0.04))
                .with(Changes.NONE);
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Machines each : machines()) {
            double falseOnes = count(each.quiet(), history -> told(history, THIRD) + told(history, EIGHTH)) / 2.0;
            for (double step : STEPS) {
                Simulation slower = each.with(step);
                int byTheEighth = count(slower, history -> told(history, EIGHTH));
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f %% | %.2f | %.2f | %s | %.3f |%n",
                        each.name(),
                        100 * step,
                        share(count(slower, history -> told(history, THIRD))),
                        share(byTheEighth),
                        byTheEighth == 0
                                ? "–"
                                : (100 * count(slower, CommonStepTable.this::dated) / byTheEighth) + " %",
                        share(falseOnes)));
            }
        }
        return text.toString();
    }

    private double share(double count) {
        return count / histories;
    }

    private int count(Simulation simulation, ToIntFunction<KnownHistory> what) {
        return seeds.take(histories)
                .parallel()
                .mapToInt(seed -> what.applyAsInt(Simulator.simulate(simulation, seed)))
                .sum();
    }

    /** 1 where the report on a run tells of a step, else 0. */
    private int told(KnownHistory history, int run) {
        return steps(history, run).isEmpty() ? 0 : 1;
    }

    private int dated(KnownHistory history) {
        RunName first = history.runs().get(FIRST).name();
        return steps(history, EIGHTH).stream()
                        .anyMatch(step -> step.since().name().equals(first))
                ? 1
                : 0;
    }

    private List<CommonStep> steps(KnownHistory history, int run) {
        StoredRun head = history.runs().get(run);
        return judge.judge(history.before(run), head).findings().commonSteps();
    }
}
