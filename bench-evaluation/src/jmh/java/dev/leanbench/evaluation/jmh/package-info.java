/** How long a report takes. */
@NullMarked
package dev.leanbench.evaluation.jmh;

import org.jspecify.annotations.NullMarked;
