package dev.leanbench.report.github;

import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.time.Duration;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

/** Puts the report into the tracking issue of one repository. */
final class IssuePublisher implements ReportPublisher {

    private final String apiUrl;
    private final String repository;
    private final String token;
    private final Duration patience;

    IssuePublisher(String apiUrl, String repository, String token, Duration patience) {
        this.apiUrl = apiUrl;
        this.repository = repository;
        this.token = token;
        this.patience = patience;
    }

    @Override
    public Publication publish(Report report) {
        if (!repository.matches("[\\w.-]+/[\\w.-]+")) {
            throw PublishFailure.of(
                    "the repository is not given as owner/name", "repository '" + repository + "'", "Name it");
        }
        if (token.isBlank()) {
            throw PublishFailure.of("there is no token", repository, "Set a token that may write issues");
        }
        // Checked here because the HTTP client quotes a header it refuses, and the token with it.
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw PublishFailure.of(
                    "the token holds a space, line end or other character no token has", repository, "Set it anew");
        }
        if (!apiUrl.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw PublishFailure.of("the API's address '" + apiUrl + "' is not http(s)", repository, "Correct it");
        }
        try {
            return new TrackingIssue(repository()).publish(report);
        } catch (IOException | GHException e) {
            throw PublishFailure.ofApi(apiUrl, repository, e);
        }
    }

    private GHRepository repository() throws IOException {
        GitHub gitHub = new GitHubBuilder()
                .withEndpoint(apiUrl.replaceAll("/+$", ""))
                // withOAuthToken would ask who owns the token, which a workflow's token may not.
                .withAppInstallationToken(token)
                .withConnector(new BoundedConnector(patience))
                .withRateLimitHandler(RateLimitException.primary())
                .withAbuseLimitHandler(RateLimitException.secondary())
                .build();
        return gitHub.getRepository(repository);
    }
}
