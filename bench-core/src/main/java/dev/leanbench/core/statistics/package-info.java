/** The few functions of statistics that the analysis needs and the JDK lacks, each with its source. */
@NullMarked
package dev.leanbench.core.statistics;

import org.jspecify.annotations.NullMarked;
