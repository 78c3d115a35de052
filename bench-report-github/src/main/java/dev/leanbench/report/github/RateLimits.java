package dev.leanbench.report.github;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Reads from an answer when the server wants to be asked again, as "Best practices for using the REST API" on
 * docs.github.com has it: {@code Retry-After} where it is given, else the reset where nothing remains, else a minute.
 */
final class RateLimits {

    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern EPOCH_SECOND = Pattern.compile("\\d{1,11}");

    private RateLimits() {}

    /**
     * How long to wait.
     *
     * @param response an answer
     * @param refusal what it says
     * @param now the time at which it came
     * @return the wait the server asks for; empty if it refuses for another reason
     */
    static Optional<Duration> wait(GitHubConnectorResponse response, RefusalException refusal, Instant now) {
        if (!isLimit(response, refusal)) {
            return Optional.empty();
        }
        String retryAfter = header(response, "Retry-After");
        if (SECONDS.matcher(retryAfter).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        String reset = header(response, "X-RateLimit-Reset");
        if (nothingRemains(response) && EPOCH_SECOND.matcher(reset).matches()) {
            // A second more: the reset is told in whole ones.
            Duration wait = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset) + 1));
            return Optional.of(wait.isNegative() ? Duration.ofSeconds(1) : wait);
        }
        return Optional.of(UNSAID);
    }

    private static boolean isLimit(GitHubConnectorResponse response, RefusalException refusal) {
        return refusal.status() == 429
                || (refusal.status() == 403
                        && (nothingRemains(response)
                                || !header(response, "Retry-After").isEmpty()
                                || refusal.says("rate limit")));
    }

    private static boolean nothingRemains(GitHubConnectorResponse response) {
        return header(response, "X-RateLimit-Remaining").equals("0");
    }

    private static String header(GitHubConnectorResponse response, String name) {
        String value = response.header(name);
        return value == null ? "" : value;
    }
}
