/** Runs rules on histories whose truth is known and prints one table. */
@NullMarked
package dev.leanbench.evaluation;

import org.jspecify.annotations.NullMarked;
