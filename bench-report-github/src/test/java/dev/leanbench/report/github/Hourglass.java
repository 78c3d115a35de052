package dev.leanbench.report.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while the client waits, and remembers for how long it did. */
final class Hourglass implements Waiting {

    static final Instant START = Instant.parse("2026-05-04T03:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
    }

    List<Duration> pauses() {
        return pauses;
    }

    Duration waited() {
        return Duration.between(START, now);
    }
}
