package dev.leanbench.evaluation.scenario;

import dev.leanbench.evaluation.simulation.Bumps;
import dev.leanbench.evaluation.simulation.Calendar;
import dev.leanbench.evaluation.simulation.Changes;
import dev.leanbench.evaluation.simulation.Drift;
import dev.leanbench.evaluation.simulation.Fleet;
import dev.leanbench.evaluation.simulation.Noise;
import dev.leanbench.evaluation.simulation.Project;
import dev.leanbench.evaluation.simulation.Simulation;
import dev.leanbench.evaluation.simulation.Turnover;
import java.util.List;
import java.util.stream.Stream;

/** All scenarios. Each is run twice with every seed: once as it is, and once without the changes people make. */
public final class Scenarios {

    /** The scenario by which this project measures itself. */
    public static final String HEADLINE = "mixed-14";

    private static final Noise USUAL = Noise.normal(0.04);
    private static final Noise WILD = USUAL.withTails(4);
    private static final Fleet MIXED = Fleet.mixed();
    private static final Fleet LOADED = MIXED.withLoad(0.33);
    private static final int FOLLOW_UPS = 8;

    private Scenarios() {}

    /** All of them, in the order of the table. */
    public static List<Scenario> all() {
        return Stream.of(quarters(), beginnings(), longHistories(), drifts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> quarters() {
        return List.of(
                last(HEADLINE, "14 runs on four models of processor, 300 targets", 80, project(300, 14, MIXED, USUAL)),
                last("one-cpu-14", "14 runs on one model of processor", 40, project(300, 14, Fleet.alike(), USUAL)),
                last(
                        "loaded-14",
                        "mixed-14 with a third of the machines busy and heavy tails",
                        20,
                        project(300, 14, LOADED, WILD)),
                last(
                        "measured-14",
                        "loaded-14 with the processor time of every target",
                        20,
                        project(300, 14, LOADED, WILD).measured()),
                last(
                        "outliers-14",
                        "mixed-14 with 1 % of readings far too large once",
                        20,
                        project(300, 14, MIXED, USUAL.withOutliers(0.01, 1))),
                last(
                        "bump-14",
                        "mixed-14 with a new toolchain in the last run that makes everything 6 % slower",
                        20,
                        project(300, 14, MIXED, USUAL).with(new Bumps(true, 0.1, 0.06, 0.015))),
                last(
                        "renames-14",
                        "mixed-14 where targets come, go and are renamed, and some runs are cached",
                        20,
                        project(300, 14, MIXED, USUAL).with(new Turnover(0.01, 0.01, 0.02, 0.1))),
                last("small-14", "mixed-14 with 50 targets", 40, project(50, 14, MIXED, USUAL)),
                last("mathlib-14", "mixed-14 with 8,000 targets", 3, project(8_000, 14, MIXED, USUAL)));
    }

    private static List<Scenario> beginnings() {
        return List.of(
                last("two-runs", "the second run ever, on mixed runners", 40, project(300, 2, MIXED, USUAL)),
                last(
                        "two-runs-one-cpu",
                        "the second run ever, on one model",
                        40,
                        project(300, 2, Fleet.alike(), USUAL)),
                last("four-runs", "the fourth run ever, on mixed runners", 40, project(300, 4, MIXED, USUAL)),
                last(
                        "tiny-6",
                        "the sixth run ever of 20 targets, on mixed runners",
                        200,
                        project(20, 6, MIXED, USUAL)));
    }

    private static List<Scenario> longHistories() {
        return List.of(
                new Scenario(
                        "year-52",
                        "52 runs on mixed runners, weeks missed and runs repeated; the last 10 judged",
                        Simulation.of(Project.ofSize(300), new Calendar(52, 0, 0.1, 0.05), MIXED, USUAL)
                                .with(new Changes(0.005, 0.005, 0.7, 0.10, 1)),
                        42,
                        6),
                last("years-104", "two years of runs on mixed runners", 6, project(300, 104, MIXED, USUAL)));
    }

    private static List<Scenario> drifts() {
        return List.of(
                drift(
                        "drift-40",
                        "40 runs on mixed runners; 2 % of targets grow by 1 % a week from run 14 on",
                        0.02,
                        MIXED),
                drift("drift-one-cpu-40", "the same on one model of processor", 0.02, Fleet.alike()),
                drift("drift-all-40", "drift-one-cpu-40 where every target does", 1, Fleet.alike()));
    }

    private static Scenario last(String name, String what, int seeds, Simulation simulation) {
        return new Scenario(name, what, simulation, simulation.calendar().runs() - 1, seeds);
    }

    private static Scenario drift(String name, String what, double share, Fleet fleet) {
        Simulation simulation = Simulation.of(Project.ofSize(300), Calendar.weekly(40, 0), fleet, USUAL)
                .with(Changes.NONE)
                .with(new Drift(share, 0.01, 13));
        return new Scenario(name, what, simulation, 14, 4);
    }

    private static Simulation project(int targets, int runs, Fleet fleet, Noise noise) {
        return Simulation.of(Project.ofSize(targets), Calendar.weekly(runs, FOLLOW_UPS), fleet, noise);
    }
}
