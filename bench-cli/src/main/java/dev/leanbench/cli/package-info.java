/** The command line: parses, wires the adapters by hand, and prints. */
@NullMarked
package dev.leanbench.cli;

import org.jspecify.annotations.NullMarked;
