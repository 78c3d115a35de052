package dev.leanbench.report.github;

import dev.leanbench.core.port.ProjectHost;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Map;

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
     * A report in a few lines of Markdown, for a comment; as harmless as {@link #markdown}.
     *
     * @param report the report
     * @return the verdict, the total and the largest changes
     */
    public static String brief(Report report) {
        return BriefReport.render(report);
    }

    /**
     * Keeps one open issue titled {@value LabelledIssues#TITLE} and labelled {@value LabelledIssues#LABEL} up to date. A
     * client is only made when something is published.
     *
     * @param apiUrl the REST API, for example {@code https://api.github.com}
     * @param repository owner and name, for example {@code leanprover-community/mathlib4}
     * @param token a token that may write issues of that repository; it is never shown
     * @param variables the environment, of which {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} are heeded
     * @return the publisher; it fails with {@code PUBLISH_FAILED} when GitHub refuses or cannot be reached, within three
     *     minutes
     */
    public static ReportPublisher issue(String apiUrl, String repository, String token, Map<String, String> variables) {
        RepositoryAccess access = new RepositoryAccess(
                apiUrl, repository, token, new ProxyVariables(variables, ProxySelector.getDefault()));
        return new IssuePublisher(access, Patience.DEFAULT, Waiting.REAL);
    }

    /**
     * A repository as GitHub sees it, and what a token may do there. Four requests, none of which changes anything.
     *
     * @param apiUrl the REST API, for example {@code https://api.github.com}
     * @param repository owner and name, for example {@code leanprover-community/mathlib4}
     * @param token the token to be looked at; it is never shown
     * @param variables the environment, of which {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} are heeded
     * @return the host; it fails with {@code PUBLISH_FAILED} when GitHub refuses or cannot be reached
     */
    public static ProjectHost project(String apiUrl, String repository, String token, Map<String, String> variables) {
        RepositoryAccess access = new RepositoryAccess(
                apiUrl, repository, token, new ProxyVariables(variables, ProxySelector.getDefault()));
        return new GitHubProject(access, Patience.DEFAULT, Waiting.REAL);
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
