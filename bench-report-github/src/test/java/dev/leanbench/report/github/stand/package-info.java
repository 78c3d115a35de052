/** GitHub for tests: a stateful emulator, a front that adds what it lacks and writes a journal, and GitHub's own rules. */
@NullMarked
package dev.leanbench.report.github.stand;

import org.jspecify.annotations.NullMarked;
