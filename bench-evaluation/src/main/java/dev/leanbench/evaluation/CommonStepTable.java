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
    private static final int QUARTER = 13;
    private static final int YEAR = 52;
    private static final int FOLLOW_UPS = 7;
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
     * @param runs how many runs there are before the step
     * @param quiet builds on them in which nothing changes
     */
    private record Machines(String name, int runs, Simulation quiet) {

        static Machines of(String name, int runs, Fleet fleet) {
            return new Machines(
                    name,
                    runs,
                    Simulation.of(
                                    Project.ofSize(TARGETS),
                                    Calendar.weekly(runs + 1, FOLLOW_UPS),
                                    fleet,
                                    Noise.normal(0.04))
                            .with(Changes.NONE));
        }

        Machines measured(String newName) {
            return new Machines(newName, runs, quiet.measured());
        }

        Simulation with(double step) {
            return quiet.with(new Bumps(true, 0, step, 0));
        }
    }

    static String of(Seeds seeds, int histories) {
        return new CommonStepTable(seeds, histories).text();
    }

    private static List<Machines> machines() {
        Machines busy =
                Machines.of("four, a third of them busy", QUARTER, Fleet.mixed().withLoad(0.33));
        return List.of(
                Machines.of("one model of processor", QUARTER, Fleet.alike()),
                Machines.of("four models", QUARTER, Fleet.mixed()),
                busy,
                busy.measured("the same, processor times"),
                Machines.of(
                        "one model for a year, a tenth busy",
                        YEAR,
                        Fleet.alike().withLoad(0.1)),
                Machines.of(
                        "four models for a year, a tenth busy",
                        YEAR,
                        Fleet.mixed().withLoad(0.1)));
    }

    /** How many of some reports tell of a step: the third on a run, the eighth, and of the latter those that date it right. */
    private record Told(int third, int eighth, int dated) {

        Told and(Told other) {
            return new Told(third + other.third, eighth + other.eighth, dated + other.dated);
        }

        String share() {
            return eighth == 0 ? "–" : (100 * dated / eighth) + " %";
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Machines each : machines()) {
            Told falsely = told(each, each.quiet());
            for (double step : STEPS) {
                Told told = told(each, each.with(step));
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f %% | %.2f | %.2f | %s | %.3f |%n",
                        each.name(),
                        100 * step,
                        share(told.third),
                        share(told.eighth),
                        told.share(),
                        share((falsely.third + falsely.eighth) / 2.0)));
            }
        }
        return text.toString();
    }

    private double share(double count) {
        return count / histories;
    }

    private Told told(Machines machines, Simulation simulation) {
        return seeds.take(histories)
                .parallel()
                .mapToObj(seed -> told(Simulator.simulate(simulation, seed), machines.runs()))
                .reduce(new Told(0, 0, 0), Told::and);
    }

    private Told told(KnownHistory history, int firstWithIt) {
        RunName first = history.runs().get(firstWithIt).name();
        List<CommonStep> byTheEighth = steps(history, firstWithIt + FOLLOW_UPS);
        return new Told(
                steps(history, firstWithIt + 2).isEmpty() ? 0 : 1,
                byTheEighth.isEmpty() ? 0 : 1,
                byTheEighth.stream().anyMatch(step -> step.since().name().equals(first)) ? 1 : 0);
    }

    private List<CommonStep> steps(KnownHistory history, int run) {
        StoredRun head = history.runs().get(run);
        return judge.judge(history.before(run), head).findings().commonSteps();
    }
}
