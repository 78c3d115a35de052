package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows from the timestamps of a log's lines how long the build took and when it began. */
final class LogClock {

    private static final long UNKNOWN = -1;

    private long elapsed = UNKNOWN;
    private long firstDate = UNKNOWN;
    private long lastDate = UNKNOWN;
    /** When the line was written that is last known to be the build's own. */
    private long announcedDate = UNKNOWN;
    /** When lakeprof began, by its first line that GitHub Actions dated as well. */
    private long zeroDate = UNKNOWN;

    void see(LinePrefix prefix) {
        if (prefix.form().tellsElapsed()) {
            elapsed = prefix.elapsedMilliseconds();
            if (zeroDate == UNKNOWN && prefix.form().isDated()) {
                zeroDate = prefix.dateAt() - elapsed;
            }
        }
        if (prefix.form().isDated()) {
            firstDate = firstDate == UNKNOWN ? prefix.dateAt() : firstDate;
            lastDate = prefix.dateAt();
        }
    }

    /** A step of the CI begins: if no job was reported before, the build can only have begun in it. */
    void stepBegins(LinePrefix prefix) {
        firstDate = prefix.form().isDated() ? prefix.dateAt() : firstDate;
    }

    /** The last words of a build: what follows them is another step's. */
    void buildEnds() {
        announcedDate = lastDate;
    }

    /** The wall-clock time of the whole build; empty for a log without timestamps, or whose clock went back. */
    Optional<Seconds> total(LogForm form) {
        if (form.tellsElapsed()) {
            return Optional.of(elapsed).filter(known -> known >= 0).map(Seconds::ofMilliseconds);
        }
        long end = announcedDate == UNKNOWN ? lastDate : announcedDate;
        return form.isDated() && firstDate >= 0 && end >= firstDate
                ? Optional.of(Seconds.ofMilliseconds(end - firstDate))
                : Optional.empty();
    }

    /** When the build began; {@code lastWritten} is when the log was, for one without dates. */
    Instant startedAt(LogForm form, Instant lastWritten) {
        if (form.isDated()) {
            long start = form.tellsElapsed() && zeroDate >= 0 ? zeroDate : firstDate;
            return Instant.ofEpochMilli(Math.max(start, 0)).truncatedTo(ChronoUnit.SECONDS);
        }
        long total = form.tellsElapsed() ? Math.max(elapsed, 0) : 0;
        return lastWritten.minusMillis(total).truncatedTo(ChronoUnit.SECONDS);
    }
}
