package dev.leanbench.evaluation.score;

import dev.leanbench.core.compare.Judge;

/**
 * A rule under test.
 *
 * @param name what the table calls it
 * @param judge the rule
 */
public record Contestant(String name, Judge judge) {}
