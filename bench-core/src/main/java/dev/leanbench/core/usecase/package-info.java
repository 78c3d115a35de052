/** What bench does, step by step, written against the ports. */
@NullMarked
package dev.leanbench.core.usecase;

import org.jspecify.annotations.NullMarked;
