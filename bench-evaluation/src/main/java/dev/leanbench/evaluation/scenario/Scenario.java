package dev.leanbench.evaluation.scenario;

import dev.leanbench.evaluation.simulation.Simulation;

/**
 * A situation in which rules are compared.
 *
 * @param name what to call it
 * @param what what happens in it, for people
 * @param simulation how its histories are made
 * @param judgedFrom the position of the first run that is judged
 * @param seeds how many histories are made unless the caller says otherwise
 */
public record Scenario(String name, String what, Simulation simulation, int judgedFrom, int seeds) {

    /** The position after the last run that is judged. */
    public int judgedTo() {
        return simulation.calendar().runs();
    }
}
