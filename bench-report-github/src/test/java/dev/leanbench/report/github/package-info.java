/** Tests of the reports for GitHub. */
@NullMarked
package dev.leanbench.report.github;

import org.jspecify.annotations.NullMarked;
