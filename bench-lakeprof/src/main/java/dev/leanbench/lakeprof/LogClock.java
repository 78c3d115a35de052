package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows from the timestamps of a log's lines how long the build took and when it began. */
final class LogClock {

    private OptionalLong lastElapsed = OptionalLong.empty();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    void see(LogLine line) {
        if (line.elapsedMilliseconds().isPresent()) {
            lastElapsed = line.elapsedMilliseconds();
        }
        if (line.seenAt().isPresent()) {
            first = first.or(line::seenAt);
            last = line.seenAt();
        }
    }

    /** The wall-clock time of the whole build; empty for a log without timestamps. */
    Optional<Seconds> total() {
        if (lastElapsed.isPresent()) {
            return Optional.of(Seconds.ofMilliseconds(lastElapsed.getAsLong()));
        }
        return first.flatMap(start -> last.map(end -> Duration.between(start, end)))
                .filter(elapsed -> !elapsed.isNegative())
                .map(elapsed -> Seconds.ofMilliseconds(elapsed.toMillis()));
    }

    Instant startedAt(Instant lastWritten) {
        Instant start = first.orElseGet(() -> lastWritten.minusMillis(
                total().map(total -> Math.round(total.toDouble() * 1_000)).orElse(0L)));
        return start.truncatedTo(ChronoUnit.SECONDS);
    }
}
