/** How well verdicts agree with the truth. */
@NullMarked
package dev.leanbench.evaluation.score;

import org.jspecify.annotations.NullMarked;
