/** Shows reports on GitHub: as Markdown, in the tracking issue, and in the summary of a workflow run. */
@NullMarked
package dev.leanbench.report.github;

import org.jspecify.annotations.NullMarked;
