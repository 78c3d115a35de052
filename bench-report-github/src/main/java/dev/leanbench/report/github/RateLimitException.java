package dev.leanbench.report.github;

import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** GitHub asks us to come back later. The library would sleep for up to an hour; a job in CI must not. */
final class RateLimitException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private RateLimitException(String message) {
        super(message);
    }

    static GitHubRateLimitHandler primary() {
        return new GitHubRateLimitHandler() {
            @Override
            public void onError(GitHubConnectorResponse response) throws IOException {
                throw new RateLimitException(until(response));
            }
        };
    }

    static GitHubAbuseLimitHandler secondary() {
        return new GitHubAbuseLimitHandler() {
            @Override
            public void onError(GitHubConnectorResponse response) throws IOException {
                throw new RateLimitException(until(response));
            }
        };
    }

    private static String until(GitHubConnectorResponse response) {
        String retryAfter = response.header("Retry-After");
        if (retryAfter != null && retryAfter.matches("\\d{1,9}")) {
            return "for another " + retryAfter + " s";
        }
        String reset = response.header("X-RateLimit-Reset");
        return reset != null && reset.matches("\\d{1,11}")
                ? "until " + Instant.ofEpochSecond(Long.parseLong(reset))
                : "for some minutes";
    }
}
