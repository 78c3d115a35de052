/** Keeps runs as JSON documents on the orphan branch {@code bench-history}. Start at {@code GitStorage}. */
@NullMarked
package dev.leanbench.store.git;

import org.jspecify.annotations.NullMarked;
