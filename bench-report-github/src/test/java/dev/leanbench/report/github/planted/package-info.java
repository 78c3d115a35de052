/** What the architecture rule must find. */
@NullMarked
package dev.leanbench.report.github.planted;

import org.jspecify.annotations.NullMarked;
