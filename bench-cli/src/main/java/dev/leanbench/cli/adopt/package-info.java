/** What it takes to adopt bench in a repository: the workflow, the note, the settings. */
@NullMarked
package dev.leanbench.cli.adopt;

import org.jspecify.annotations.NullMarked;
