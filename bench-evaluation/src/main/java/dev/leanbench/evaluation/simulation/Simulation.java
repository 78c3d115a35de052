package dev.leanbench.evaluation.simulation;

/**
 * Everything that a made-up history is made from.
 *
 * @param project what is built
 * @param calendar when
 * @param fleet on what
 * @param noise how repeatably
 * @param changes what people change
 * @param drift what gets slower by itself
 * @param bumps what toolchains and dependencies change
 * @param turnover which targets come and go
 * @param withMeasures whether a recorder measured each target's processor time, exact wall time and peak memory
 */
public record Simulation(
        Project project,
        Calendar calendar,
        Fleet fleet,
        Noise noise,
        Changes changes,
        Drift drift,
        Bumps bumps,
        Turnover turnover,
        boolean withMeasures) {

    /** A project that changes as usual, and nothing else. */
    public static Simulation of(Project project, Calendar calendar, Fleet fleet, Noise noise) {
        return new Simulation(
                project, calendar, fleet, noise, Changes.USUAL, Drift.NONE, Bumps.NONE, Turnover.NONE, false);
    }

    /** The same with other changes. */
    public Simulation with(Changes other) {
        return new Simulation(project, calendar, fleet, noise, other, drift, bumps, turnover, withMeasures);
    }

    /** The same with another drift. */
    public Simulation with(Drift other) {
        return new Simulation(project, calendar, fleet, noise, changes, other, bumps, turnover, withMeasures);
    }

    /** The same with other bumps. */
    public Simulation with(Bumps other) {
        return new Simulation(project, calendar, fleet, noise, changes, drift, other, turnover, withMeasures);
    }

    /** The same with another turnover. */
    public Simulation with(Turnover other) {
        return new Simulation(project, calendar, fleet, noise, changes, drift, bumps, other, withMeasures);
    }

    /** The same with each target's processor time, exact wall time and peak memory. */
    public Simulation measured() {
        return new Simulation(project, calendar, fleet, noise, changes, drift, bumps, turnover, true);
    }
}
