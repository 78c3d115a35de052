/** How a run differs from the runs before it: verdicts, and the rules that give them. */
@NullMarked
package dev.leanbench.core.compare;

import org.jspecify.annotations.NullMarked;
