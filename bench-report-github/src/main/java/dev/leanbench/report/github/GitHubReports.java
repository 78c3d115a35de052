package dev.leanbench.report.github;

import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.nio.file.Path;

/** Reports for GitHub. */
public final class GitHubReports {

    private GitHubReports() {}

    /**
     * The report as GitHub-flavoured Markdown.
     *
     * @param report the report
     * @return Markdown that fits into an issue
     */
    public static String markdown(Report report) {
        return MarkdownReport.render(report);
    }

    /**
     * Keeps the tracking issue: the open one with label {@code benchmark-tracking} and title {@code Weekly benchmark
     * report}, made where there is none.
     *
     * @param apiUrl the API, for example {@code https://api.github.com}
     * @param repository owner and name
     * @param token a token that may write issues; never shown
     * @return the publisher; the API is first asked when it publishes
     */
    public static ReportPublisher issue(String apiUrl, String repository, String token) {
        return new IssuePublisher(apiUrl, repository, token);
    }

    /**
     * Writes reports into a file, as Markdown.
     *
     * @param file the file, replaced by each report
     * @return the publisher
     */
    public static ReportPublisher file(Path file) {
        return new FilePublisher(file, false);
    }

    /**
     * Adds reports to the summary of a GitHub Actions job.
     *
     * @param file the file that {@code GITHUB_STEP_SUMMARY} names
     * @return the publisher
     */
    public static ReportPublisher stepSummary(Path file) {
        return new FilePublisher(file, true);
    }
}
