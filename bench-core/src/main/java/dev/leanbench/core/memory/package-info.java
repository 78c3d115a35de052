/** Adapters that keep everything in memory, for tests and for embedding. */
@NullMarked
package dev.leanbench.core.memory;

import org.jspecify.annotations.NullMarked;
