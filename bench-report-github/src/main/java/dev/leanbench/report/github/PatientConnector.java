package dev.leanbench.report.github;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Asks again where that is safe, and within bounds: after a rate limit, which means that nothing was done; after a
 * connection that never came about; and after a broken answer or a failing server only what has the same effect when it
 * is done twice. What remains refused ends in a {@link RefusalException}.
 */
final class PatientConnector implements GitHubConnector {

    private static final int MOST_TRIES = 3;

    /** The first status that brings nothing: a redirect that was not followed. */
    private static final int REDIRECTED = 300;

    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final long MOST_JITTER = 500;

    /** What we send by PATCH sets values, and setting them twice changes nothing. */
    private static final Set<String> REPEATABLE = Set.of("GET", "PATCH");

    private final GitHubConnector connector;
    private final Waiting waiting;
    private final Instant end;

    PatientConnector(GitHubConnector connector, Patience patience, Waiting waiting) {
        this.connector = connector;
        this.waiting = waiting;
        this.end = waiting.instant().plus(patience.publishing());
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        for (int tried = 1; ; tried++) {
            if (!isInTime(Duration.ZERO)) {
                throw new HttpTimeoutException("the time for publishing is used up");
            }
            GitHubConnectorResponse response;
            try {
                response = connector.send(request);
            } catch (HttpRetryException | InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                backOff(e, wasNeverSent(e) || isRepeatable(request), tried);
                continue;
            }
            if (response.statusCode() < REDIRECTED) {
                return response;
            }
            RefusalException refusal = RefusalException.of(response);
            Optional<Duration> wait = RateLimits.wait(response, refusal, waiting.instant());
            if (wait.isPresent()) {
                comply(wait.get(), tried);
            } else {
                backOff(refusal, refusal.status() >= 500 && isRepeatable(request), tried);
            }
        }
    }

    /** Lets the time pass that the server asks for: it has done nothing, so that anything may be sent again. */
    private void comply(Duration wait, int tried) throws IOException {
        if (tried == MOST_TRIES || !isInTime(wait)) {
            throw new RateLimitException(waiting.instant(), wait);
        }
        waiting.pause(wait);
    }

    private void backOff(IOException failure, boolean isSafe, int tried) throws IOException {
        Duration backOff = FIRST_BACK_OFF
                .multipliedBy(1L << (2 * (tried - 1)))
                .plusMillis(ThreadLocalRandom.current().nextLong(MOST_JITTER));
        if (!isSafe || tried == MOST_TRIES || !isInTime(backOff)) {
            throw failure;
        }
        waiting.pause(backOff);
    }

    private boolean isInTime(Duration wait) {
        return waiting.instant().plus(wait).isBefore(end);
    }

    private static boolean isRepeatable(GitHubConnectorRequest request) {
        return REPEATABLE.contains(request.method());
    }

    private static boolean wasNeverSent(IOException e) {
        return Causes.find(e, ConnectException.class).isPresent()
                || Causes.find(e, HttpConnectTimeoutException.class).isPresent();
    }
}
