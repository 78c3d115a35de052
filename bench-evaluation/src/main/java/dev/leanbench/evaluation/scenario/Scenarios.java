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

/** All scenarios. Each is run twice with every seed: once as it is, and once without the changes people make. */
public final class Scenarios {

    private static final Noise USUAL = Noise.normal(0.04);
    private static final Noise WILD = USUAL.withTails(4);
    private static final int FOLLOW_UPS = 8;

    private Scenarios() {}

    /** The scenario by which this project measures itself. */
    public static final String HEADLINE = "mixed-14";

    /** All of them, in the order of the table. */
    public static List<Scenario> all() {
        return List.of(
                new Scenario(HEADLINE, "14 runs on four models of processor", at14(Fleet.mixed(), USUAL), 13, 40),
                new Scenario("one-cpu-14", "14 runs on one model", at14(Fleet.alike(), USUAL), 13, 40),
                new Scenario(
                        "loaded-14",
                        "14 runs on mixed runners, a third of them busy, heavy tails",
                        at14(Fleet.mixed().withLoad(0.33), WILD),
                        13,
                        40),
                new Scenario(
                        "outliers-14",
                        "14 runs on mixed runners, 1 % of readings far too large once",
                        at14(Fleet.mixed(), USUAL.withOutliers(0.01, 1)),
                        13,
                        40),
                new Scenario(
                        "measured-14",
                        "loaded-14 with processor time of every target",
                        at14(Fleet.mixed().withLoad(0.33), WILD).measured(),
                        13,
                        40),
                new Scenario(
                        "bump-14",
                        "14 runs on mixed runners, a toolchain bump of +6 % in the last",
                        at14(Fleet.mixed(), USUAL).with(new Bumps(true, 0.1, 0.06, 0.015)),
                        13,
                        40),
                new Scenario(
                        "renames-14",
                        "14 runs on mixed runners, targets come, go and are renamed, some runs cached",
                        at14(Fleet.mixed(), USUAL).with(new Turnover(0.01, 0.01, 0.02, 0.1)),
                        13,
                        40),
                new Scenario("small-14", "mixed-14 with 50 targets", project(50, 14, Fleet.mixed(), USUAL), 13, 80),
                new Scenario(
                        "two-runs", "the second run ever, mixed runners", project(300, 2, Fleet.mixed(), USUAL), 1, 80),
                new Scenario("two-runs-one-cpu", "the second run ever", project(300, 2, Fleet.alike(), USUAL), 1, 80),
                new Scenario("year-52", "52 runs on mixed runners, the last 10 judged", year(), 42, 6),
                new Scenario(
                        "drift-40", "40 runs, 2 % of targets drift by 1 % a week from run 14 on", drifting(), 14, 6),
                new Scenario(
                        "mathlib-14", "mixed-14 with 8,000 targets", project(8_000, 14, Fleet.mixed(), USUAL), 13, 2));
    }

    private static Simulation at14(Fleet fleet, Noise noise) {
        return project(300, 14, fleet, noise);
    }

    private static Simulation project(int targets, int runs, Fleet fleet, Noise noise) {
        return Simulation.of(Project.ofSize(targets), Calendar.weekly(runs, FOLLOW_UPS), fleet, noise);
    }

    private static Simulation year() {
        return Simulation.of(Project.ofSize(300), new Calendar(52, 0, 0.1, 0.05), Fleet.mixed(), USUAL)
                .with(new Changes(0.005, 0.005, 0.7, 0.10, 1));
    }

    private static Simulation drifting() {
        return Simulation.of(Project.ofSize(300), Calendar.weekly(40, 0), Fleet.mixed(), USUAL)
                .with(Changes.NONE)
                .with(new Drift(0.02, 0.01, 13));
    }
}
