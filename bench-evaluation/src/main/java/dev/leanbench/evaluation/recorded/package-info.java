/** Histories of real builds in which somebody made a module slower or faster on purpose, or kept the machine busy. */
@NullMarked
package dev.leanbench.evaluation.recorded;

import org.jspecify.annotations.NullMarked;
