/** Renders reports as GitHub-flavoured Markdown and puts them where people read them. */
@NullMarked
package dev.leanbench.report.github;

import org.jspecify.annotations.NullMarked;
