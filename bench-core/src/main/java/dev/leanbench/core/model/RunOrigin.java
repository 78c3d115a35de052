package dev.leanbench.core.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run built, when, and on whose behalf.
 *
 * @param date the day of the run, in UTC
 * @param commit what was built
 * @param startedAt when the build began, where known
 * @param ref the git ref that was checked out, where known
 * @param note what the commit says of itself, where known
 * @param ciRun the CI run, where there was one
 */
public record RunOrigin(
        LocalDate date,
        CommitId commit,
        Optional<Instant> startedAt,
        Optional<String> ref,
        Optional<CommitNote> note,
        Optional<CiRun> ciRun) {

    public RunOrigin {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(ciRun, "ciRun");
        Checks.notBlank(ref, "ref");
        LocalDate day = date;
        startedAt.ifPresent(instant -> {
            if (!instant.atZone(ZoneOffset.UTC).toLocalDate().equals(day)) {
                throw new IllegalArgumentException("a run of " + day + " cannot have started at " + instant);
            }
        });
    }

    /**
     * An origin of which only the day and the commit are known.
     *
     * @param date the day of the run, in UTC
     * @param commit what was built
     */
    public RunOrigin(LocalDate date, CommitId commit) {
        this(date, commit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * An origin known to the second.
     *
     * @param startedAt when the build began
     * @param commit what was built
     * @return the origin, on the UTC day of its start
     */
    public static RunOrigin startedAt(Instant startedAt, CommitId commit) {
        return new RunOrigin(
                LocalDate.ofInstant(startedAt, ZoneOffset.UTC),
                commit,
                Optional.of(startedAt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The moment by which runs are ordered.
     *
     * @return the start where known, else the first moment of the day, UTC
     */
    public Instant moment() {
        return startedAt.orElseGet(() -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
