/** What helps people type: manual pages and completion, made from the commands themselves. */
@NullMarked
package dev.leanbench.cli.manual;

import org.jspecify.annotations.NullMarked;
