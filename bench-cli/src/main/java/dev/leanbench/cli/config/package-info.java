/** What is set beside the command line: by environment variables, and by a file in the repository. */
@NullMarked
package dev.leanbench.cli.config;

import org.jspecify.annotations.NullMarked;
