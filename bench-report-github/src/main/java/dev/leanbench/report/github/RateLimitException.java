package dev.leanbench.report.github;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The server allows no more requests for longer than a job can wait. */
final class RateLimitException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    RateLimitException(Instant now, Duration wait) {
        super("until " + now.plus(wait).truncatedTo(ChronoUnit.SECONDS));
    }
}
