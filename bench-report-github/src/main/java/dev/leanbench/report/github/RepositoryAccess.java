package dev.leanbench.report.github;

import java.io.IOException;
import java.net.ProxySelector;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.connector.GitHubConnector;

/**
 * How a repository is reached.
 *
 * @param apiUrl the REST API, for example {@code https://api.github.com}
 * @param repository owner and name
 * @param token a token that may write issues of that repository
 * @param proxies which proxy leads to which address
 */
record RepositoryAccess(String apiUrl, String repository, String token, ProxySelector proxies) {

    /** Refuses what cannot work before anything is sent. */
    void check() {
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
    }

    /** A client that has sent nothing yet. */
    GitHub client(GitHubConnector connector) throws IOException {
        return new GitHubBuilder()
                .withEndpoint(apiUrl.replaceAll("/+$", ""))
                // withOAuthToken would ask who owns the token, which a workflow's token may not.
                .withAppInstallationToken(token)
                .withConnector(connector)
                .build();
    }

    /** All but the token. */
    @Override
    public String toString() {
        return repository + " at " + apiUrl;
    }
}
