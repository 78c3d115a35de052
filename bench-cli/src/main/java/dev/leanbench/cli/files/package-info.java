/** Why a file cannot be used, in words. */
@NullMarked
package dev.leanbench.cli.files;

import org.jspecify.annotations.NullMarked;
