/** Keeps runs as JSON documents on the orphan branch {@code bench-history} of a git repository. */
@NullMarked
package dev.leanbench.store.git;

import org.jspecify.annotations.NullMarked;
