package dev.leanbench.lakeprof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the history that workflows kept before bench: what {@code time -v} said of the build, or the slowest
 * modules that lakeprof named.
 *
 * @param line which line of the file it is, from 1
 * @param text the line
 * @param commit what was built
 * @param writtenAt when the record was written, just after the build
 * @param runId the CI run's id, where known
 * @param total wall clock of the build, where the line tells it
 * @param targets the modules it names; empty where it names none
 * @param fields everything else
 */
record EarlierRecord(
        int line,
        String text,
        CommitId commit,
        Instant writtenAt,
        Optional<String> runId,
        Optional<Seconds> total,
        List<TargetTiming> targets,
        JsonNode fields) {

    EarlierRecord {
        targets = List.copyOf(targets);
        if (total.isEmpty() && targets.isEmpty()) {
            throw new IllegalArgumentException("it has neither wall_seconds nor top_modules");
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says why
     */
    static EarlierRecord read(int line, String text, JsonNode fields) {
        return new EarlierRecord(
                line,
                text,
                new CommitId(word(fields, "commit")
                        .orElseThrow(() -> new IllegalArgumentException("it names no commit"))
                        .toLowerCase(Locale.ROOT)),
                instant(word(fields, "timestamp")
                        .orElseThrow(() -> new IllegalArgumentException("it has no timestamp"))),
                word(fields, "run_id"),
                fields.hasNonNull("wall_seconds") ? Optional.of(seconds(fields, "wall_seconds")) : Optional.empty(),
                modules(fields.path("top_modules")),
                fields);
    }

    /** Whether two records tell of one commit on one day, where they do not both name their CI run. */
    boolean belongsWith(EarlierRecord other) {
        if (runId.isPresent() && other.runId.isPresent()) {
            return runId.equals(other.runId);
        }
        return commit.equals(other.commit)
                && writtenAt
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(other.writtenAt.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    Optional<String> word(String field) {
        return word(fields, field);
    }

    private static Optional<String> word(JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        return value.isValueNode() && !value.asText().isBlank() && !value.isNull()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("timestamp '" + text + "' is not like 2026-05-04T06:00:00Z", e);
        }
    }

    private static Seconds seconds(JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " is no number");
        }
        return Seconds.of(value.decimalValue());
    }

    /** The trace they were taken from has the modules of the critical path twice; the longer one comes first. */
    private static List<TargetTiming> modules(JsonNode modules) {
        Map<TargetName, TargetTiming> timings = new LinkedHashMap<>();
        for (JsonNode module : modules) {
            TargetName name = new TargetName(word(module, "name")
                    .orElseThrow(() -> new IllegalArgumentException("one of its top_modules has no name")));
            String field = module.has("dur_seconds") ? "dur_seconds" : "seconds";
            timings.putIfAbsent(name, new TargetTiming(name, seconds(module, field)));
        }
        return List.copyOf(timings.values());
    }
}
