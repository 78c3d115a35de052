package dev.leanbench.core.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a run is kept: {@code 2026-05-06-679046f}, and for further measurements of that commit on that
 * day {@code 2026-05-06-679046f-2}, {@code -3} and so on.
 *
 * @param date the day of the run, in UTC
 * @param shortCommit the first {@value CommitId#SHORT_LENGTH} digits of the commit
 * @param sequence 1 for the first measurement of that commit on that day
 */
public record RunName(LocalDate date, String shortCommit, int sequence) implements Comparable<RunName> {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([0-9a-f]{7})(?:-([1-9]\\d{0,6}))?");

    private static final Comparator<RunName> BY_DATE_COMMIT_AND_SEQUENCE = Comparator.comparing(RunName::date)
            .thenComparing(RunName::shortCommit)
            .thenComparingInt(RunName::sequence);

    public RunName {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(shortCommit, "shortCommit");
        if (sequence < 1) {
            throw new IllegalArgumentException("run sequence " + sequence + ": expected 1 or more");
        }
    }

    /**
     * The name under which a new measurement is stored.
     *
     * @param origin the run's origin
     * @param taken the names in use
     * @return the name with the lowest sequence that is not in use
     */
    public static RunName firstFreeFor(RunOrigin origin, Set<RunName> taken) {
        RunName name = new RunName(origin.date(), origin.commit().shortForm(), 1);
        while (taken.contains(name)) {
            name = new RunName(name.date, name.shortCommit, name.sequence + 1);
        }
        return name;
    }

    /**
     * Reads a name back.
     *
     * @param text a possible name
     * @return the name, or empty if the text is not one
     */
    public static Optional<RunName> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int sequence = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            RunName name = new RunName(LocalDate.parse(matcher.group(1)), matcher.group(2), sequence);
            // "-1" is never written: one measurement has one name.
            return name.toString().equals(text) ? Optional.of(name) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(RunName other) {
        return BY_DATE_COMMIT_AND_SEQUENCE.compare(this, other);
    }

    /** The name as it stands in file names. */
    @Override
    public String toString() {
        return date + "-" + shortCommit + (sequence == 1 ? "" : "-" + sequence);
    }
}
