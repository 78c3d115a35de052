package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows from the timestamps of a log's lines how long the build took and when it began. */
final class LogClock {

    private static final long UNKNOWN = -1;

    /** Lines that were written at once may be out of order by less; where lakeprof's time falls further, it began anew. */
    private static final long OUT_OF_ORDER_MILLISECONDS = 1_000;

    /** The latest of lakeprof's times. */
    private long elapsed = UNKNOWN;
    /** How long the recordings took that the log holds before this one. */
    private long earlier;

    private long firstDate = UNKNOWN;
    private long lastDate = UNKNOWN;
    /** When the line was written that is last known to be the build's own. */
    private long announcedDate = UNKNOWN;
    /** When lakeprof began, by its first line that GitHub Actions dated as well. */
    private long zeroDate = UNKNOWN;

    void see(LinePrefix prefix) {
        if (prefix.form().tellsElapsed()) {
            seeElapsed(prefix.elapsedMilliseconds());
            if (zeroDate == UNKNOWN && prefix.form().isDated()) {
                zeroDate = prefix.dateAt() - prefix.elapsedMilliseconds();
            }
        }
        if (prefix.form().isDated()) {
            firstDate = firstDate == UNKNOWN ? prefix.dateAt() : firstDate;
            lastDate = prefix.dateAt();
        }
    }

    private void seeElapsed(long milliseconds) {
        if (milliseconds < elapsed - OUT_OF_ORDER_MILLISECONDS) {
            earlier += elapsed;
            elapsed = milliseconds;
        } else {
            elapsed = Math.max(elapsed, milliseconds);
        }
    }

    /** The first job is reported: what lakeprof recorded before was no build. */
    void buildBegins() {
        earlier = 0;
    }

    /** A step of the CI begins: if no job was reported before, the build can only have begun in it. */
    void stepBegins(LinePrefix prefix) {
        firstDate = prefix.form().isDated() ? prefix.dateAt() : firstDate;
    }

    /** The last words of a build: what follows them is another step's. */
    void buildEnds() {
        announcedDate = lastDate;
    }

    /**
     * The wall-clock time of the whole build; empty for a log without timestamps, whose clock went back, or whose timestamps
     * are further apart than any build takes.
     */
    Optional<Seconds> total(LogForm form) {
        long milliseconds = milliseconds(form);
        return milliseconds == UNKNOWN || isUnbelievable(form)
                ? Optional.empty()
                : Optional.of(Seconds.ofMilliseconds(milliseconds));
    }

    /** Whether the timestamps are further apart than any build takes. */
    boolean isUnbelievable(LogForm form) {
        return milliseconds(form) > PrintedTime.LONGEST_MILLISECONDS;
    }

    private long milliseconds(LogForm form) {
        if (form.tellsElapsed()) {
            return elapsed == UNKNOWN ? UNKNOWN : earlier + elapsed;
        }
        long end = announcedDate == UNKNOWN ? lastDate : announcedDate;
        return form.isDated() && firstDate >= 0 && end >= firstDate ? end - firstDate : UNKNOWN;
    }

    /** When the build began; {@code lastWritten} is when the log was, for one without dates. */
    Instant startedAt(LogForm form, Instant lastWritten) {
        if (form.isDated()) {
            long start = form.tellsElapsed() && zeroDate >= 0 ? zeroDate : firstDate;
            return Instant.ofEpochMilli(Math.max(start, 0)).truncatedTo(ChronoUnit.SECONDS);
        }
        boolean told = form.tellsElapsed() && !isUnbelievable(form);
        return lastWritten
                .minusMillis(told ? Math.max(milliseconds(form), 0) : 0)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
