/** The situations in which rules are compared. */
@NullMarked
package dev.leanbench.evaluation.scenario;

import org.jspecify.annotations.NullMarked;
