package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows from the timestamps of a log's lines how long the build took and when it began. */
final class LogClock {

    private static final long UNKNOWN = -1;

    /** Lake is from 2021. */
    private static final long EARLIEST = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

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
    /** How long the step of Docker's had been going on by then. */
    private long announcedElapsed = UNKNOWN;
    /** When lakeprof began, or the step of Docker's, by its first line that the CI dated as well. */
    private long zeroDate = UNKNOWN;
    /** When the section of GitLab's began that the build is in, in a log whose lines have no dates. */
    private long sectionDate = UNKNOWN;

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

    /** The first job is reported: what lakeprof recorded before was no build, and what Docker did was another step. */
    void buildBegins(LinePrefix prefix) {
        earlier = 0;
        if (prefix.form().byDocker()) {
            elapsed = prefix.elapsedMilliseconds();
            zeroDate = prefix.dateAt() - elapsed;
        }
    }

    /** Another step of Docker's goes on with the build. */
    void buildGoesOn(LinePrefix prefix) {
        earlier = announcedElapsed == UNKNOWN ? earlier + elapsed : announcedElapsed;
        elapsed = prefix.elapsedMilliseconds();
        announcedElapsed = UNKNOWN;
    }

    /**
     * A step of the CI begins: if no job was reported before, the build can only have begun in it. Where the heading has no
     * date, it began with the next line that has one.
     */
    void stepBegins(LinePrefix prefix) {
        firstDate = prefix.form().isDated() ? prefix.dateAt() : UNKNOWN;
    }

    /** A section of GitLab's begins. */
    void sectionBegins(long date) {
        sectionDate = date;
    }

    /** Whether the log has sections of GitLab's. */
    boolean knowsSections() {
        return sectionDate != UNKNOWN;
    }

    /** The last words of a build: what follows them is another step's. */
    void buildEnds() {
        announcedDate = lastDate;
        announcedElapsed = earlier + elapsed;
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
    private boolean isUnbelievable(LogForm form) {
        return milliseconds(form) > PrintedTime.LONGEST_MILLISECONDS;
    }

    private long milliseconds(LogForm form) {
        if (form.tellsElapsed()) {
            boolean over = form.byDocker() && announcedElapsed != UNKNOWN;
            return over ? announcedElapsed : elapsed == UNKNOWN ? UNKNOWN : earlier + elapsed;
        }
        long end = announcedDate == UNKNOWN ? lastDate : announcedDate;
        return form.isDated() && firstDate >= 0 && end >= firstDate ? end - firstDate : UNKNOWN;
    }

    /** When the build began; {@code lastWritten} is when the log was, for one without dates. */
    Instant startedAt(LogForm form, Instant lastWritten) {
        long start = start(form);
        if (start != UNKNOWN && !isOutOfTime(start)) {
            return Instant.ofEpochMilli(start).truncatedTo(ChronoUnit.SECONDS);
        }
        boolean told = !isUnbelievable(form);
        return lastWritten
                .minusMillis(told ? Math.max(milliseconds(form), 0) : 0)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is wrong with the timestamps, as the rest of a sentence; empty where nothing is. */
    Optional<String> oddity(LogForm form) {
        if (isUnbelievable(form)) {
            return Optional.of("are more than a week apart; the total time is not taken from them");
        }
        long start = start(form);
        return start == UNKNOWN || !isOutOfTime(start)
                ? Optional.empty()
                : Optional.of("are of the year "
                        + Instant.ofEpochMilli(start).atZone(ZoneOffset.UTC).getYear()
                        + "; when the build began is taken from the log file's own time");
    }

    /** By the log's own dates, in milliseconds since 1970. */
    private long start(LogForm form) {
        if (!form.isDated()) {
            return sectionDate;
        }
        return Math.max(form.tellsElapsed() && zeroDate >= 0 ? zeroDate : firstDate, 0);
    }

    /** Whether nothing can have been built then. */
    private static boolean isOutOfTime(long date) {
        return date < EARLIEST || date >= LATEST;
    }
}
