/** Histories made up from parameters, with everything that happened in them known. */
@NullMarked
package dev.leanbench.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
