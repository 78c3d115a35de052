/** Reads the logs of Lake builds, by Lake's own rules of printing, and looks at the machine they ran on. */
@NullMarked
package dev.leanbench.lakeprof;

import org.jspecify.annotations.NullMarked;
