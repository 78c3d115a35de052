/** The report as data: what is said, not how it looks. */
@NullMarked
package dev.leanbench.core.report;

import org.jspecify.annotations.NullMarked;
