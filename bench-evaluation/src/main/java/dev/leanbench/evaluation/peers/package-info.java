/** What other tools would have said: their rules at their defaults, read from their own sources. */
@NullMarked
package dev.leanbench.evaluation.peers;

import org.jspecify.annotations.NullMarked;
