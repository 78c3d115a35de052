package dev.leanbench.report.github;

import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Notices in passing what time it is at the server. */
final class ServerClock implements GitHubConnector {

    private final GitHubConnector connector;
    private Optional<Instant> now = Optional.empty();

    ServerClock(GitHubConnector connector) {
        this.connector = connector;
    }

    /** The time of its last answer, to the second; empty where it told none. */
    Optional<Instant> now() {
        return now;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        GitHubConnectorResponse response = connector.send(request);
        now = Optional.ofNullable(response.header("Date"))
                .flatMap(ServerClock::parse)
                .or(() -> now);
        return response;
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
