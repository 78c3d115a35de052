/** What the commands print for a person at a terminal. */
@NullMarked
package dev.leanbench.cli.text;

import org.jspecify.annotations.NullMarked;
