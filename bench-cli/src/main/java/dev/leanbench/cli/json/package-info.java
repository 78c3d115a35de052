/** What the reading commands print with {@code --json}: a public contract. */
@NullMarked
package dev.leanbench.cli.json;

import org.jspecify.annotations.NullMarked;
