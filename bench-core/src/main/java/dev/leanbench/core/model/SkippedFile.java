package dev.leanbench.core.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the history that could not be used and was left alone.
 *
 * @param path where it is, for example {@code bench/history/2026-05-06-679046f.json}
 * @param reason why it was skipped, in words
 */
public record SkippedFile(String path, String reason) {

    private static final Pattern RUN = Pattern.compile("([^/]+)\\.json$");

    public SkippedFile {
        Checks.notBlank(path, "path of a skipped file");
        Checks.notBlank(reason, "reason for skipping " + path);
    }

    /** Whether the file's name tells that it is a run of a later day. */
    boolean isLaterThan(RunName run) {
        return day().filter(day -> day.isAfter(run.date())).isPresent();
    }

    /**
     * The day of the run that the file should hold.
     *
     * @return the day in its name; empty where it is not named like a run
     */
    public Optional<LocalDate> day() {
        Matcher named = RUN.matcher(path);
        return named.find() ? RunName.parse(named.group(1)).map(RunName::date) : Optional.empty();
    }
}
