/** What was measured: runs, their targets and times, and the history they form. Values only. */
@NullMarked
package dev.leanbench.core.model;

import org.jspecify.annotations.NullMarked;
