@NullMarked
package dev.leanbench.evaluation.peers;

import org.jspecify.annotations.NullMarked;
