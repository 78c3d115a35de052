package dev.leanbench.report.github;

import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.nio.file.Path;

/** Reports for people on GitHub: as Markdown, in an issue, in a file, in the summary of a workflow run. */
public final class GitHubReports {

    private GitHubReports() {}

    /**
     * A report as GitHub-flavoured Markdown. Nothing in it that came from outside can notify anyone, link anywhere or
     * break its layout. Where it would be too long for an issue, whole rows are left out, the least important first,
     * and their number is said.
     *
     * @param report the report
     * @return at most as many characters as an issue holds beside the two markers
     */
    public static String markdown(Report report) {
        return MarkdownReport.render(report, IssueBody.MAX_REPORT_LENGTH);
    }

    /**
     * Keeps one open issue titled {@value TrackingIssue#TITLE} and labelled {@value TrackingIssue#LABEL} up to date. A
     * client is only made when something is published.
     *
     * @param apiUrl the REST API, for example {@code https://api.github.com}
     * @param repository owner and name, for example {@code leanprover-community/mathlib4}
     * @param token a token that may write issues of that repository; it is never shown
     * @return the publisher; it fails with {@code PUBLISH_FAILED} when GitHub refuses or cannot be reached
     */
    public static ReportPublisher issue(String apiUrl, String repository, String token) {
        return new IssuePublisher(apiUrl, repository, token, BoundedConnector.PATIENCE);
    }

    /**
     * Writes the Markdown into a file, in UTF-8; an earlier report in it is replaced.
     *
     * @param file the file; its directory must exist
     * @return the publisher; it fails with {@code PUBLISH_FAILED} when the file cannot be written
     */
    public static ReportPublisher file(Path file) {
        return new FilePublisher(file);
    }

    /**
     * Appends the Markdown to the summary of a workflow run.
     *
     * @param file the file named by {@code GITHUB_STEP_SUMMARY}
     * @return the publisher; it fails with {@code PUBLISH_FAILED} when the file cannot be written
     */
    public static ReportPublisher stepSummary(Path file) {
        return new StepSummaryPublisher(file);
    }
}
