/** The roles the outside world plays: where timings come from, where runs are kept, where reports go. */
@NullMarked
package dev.leanbench.core.port;

import org.jspecify.annotations.NullMarked;
