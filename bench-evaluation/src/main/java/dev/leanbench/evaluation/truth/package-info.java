/** What really happened in a history, known because it was made or because somebody planned it. */
@NullMarked
package dev.leanbench.evaluation.truth;

import org.jspecify.annotations.NullMarked;
