@NullMarked
package dev.leanbench.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
