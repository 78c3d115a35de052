/** Tests of the storage in git. */
@NullMarked
package dev.leanbench.store.git;

import org.jspecify.annotations.NullMarked;
