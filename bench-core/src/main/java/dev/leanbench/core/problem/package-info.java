/** What can go wrong, said so that a person knows what to do. */
@NullMarked
package dev.leanbench.core.problem;

import org.jspecify.annotations.NullMarked;
