/**
 * Which change would you bet on: runner speed, noise, levels, drift, and the verdicts that follow from them.
 * {@link dev.leanbench.core.analysis.StatisticalJudge} is the way in.
 */
@NullMarked
package dev.leanbench.core.analysis;

import org.jspecify.annotations.NullMarked;
