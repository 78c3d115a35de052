/** Which method finds a change of level some runs after it happened, measured on made-up series. */
@NullMarked
package dev.leanbench.evaluation.changepoints;

import org.jspecify.annotations.NullMarked;
