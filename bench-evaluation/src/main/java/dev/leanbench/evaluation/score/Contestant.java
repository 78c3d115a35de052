package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.Judge;

/**
 * A rule under test.
 *
 * @param name what the table calls it
 * @param judge the rule
 * @param drifts where its reports speak of drift
 */
public record Contestant(String name, Judge judge, DriftReader drifts) {

    /** A rule that only knows steps. */
    public Contestant(String name, Judge judge) {
        this(name, judge, DriftReader.NONE);
    }
}
