package dev.leanbench.report.github;

import org.kohsuke.github.GHIssue;

/** Where a person finds an issue. */
final class IssueAddress {

    private IssueAddress() {}

    static String of(GHIssue issue) {
        return issue.getHtmlUrl() == null
                ? "#" + issue.getNumber()
                : issue.getHtmlUrl().toString();
    }
}
