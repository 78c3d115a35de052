package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetTiming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The records of one run of an earlier workflow: at most one of the build and one of lakeprof. */
final class EarlierRun {

    private static final long KIBIBYTE = 1024;

    private final List<EarlierRecord> records = new ArrayList<>();

    EarlierRun(EarlierRecord first) {
        records.add(first);
    }

    int line() {
        return records.get(0).line();
    }

    boolean isOf(String runId) {
        return records.stream().anyMatch(record -> record.runId().equals(Optional.of(runId)));
    }

    /** Whether a record belongs to this run and tells what this run does not know yet, and only that. */
    boolean lacks(EarlierRecord record) {
        return records.stream().allMatch(record::belongsWith)
                && (record.total().isEmpty() || total().isEmpty())
                && (record.targets().isEmpty() || targets().isEmpty());
    }

    void complete(EarlierRecord record) {
        records.add(record);
    }

    /**
     * The run. It holds nothing but what the records say, so that the same records always give the same run.
     *
     * @throws IllegalArgumentException if a field cannot be what it says
     */
    Run run() {
        Instant startedAt = startedAt();
        return new Run(
                new RunOrigin(
                        LocalDate.ofInstant(startedAt, ZoneOffset.UTC),
                        records.get(0).commit(),
                        Optional.of(startedAt),
                        word("ref"),
                        Optional.empty(),
                        word("run_id").map(id -> new CiRun(id, OptionalInt.empty(), Optional.empty()))),
                new BuildResult(
                        total(),
                        targets(),
                        Outcome.SUCCESS,
                        Optional.empty(),
                        List.of(),
                        new Resources(memory(), Optional.empty())),
                environment(),
                new Provenance(
                        Optional.of(new Source("benchmark workflow", Optional.empty(), "history-jsonl", digest())),
                        Optional.empty()));
    }

    private Optional<Seconds> total() {
        return records.stream().flatMap(record -> record.total().stream()).findFirst();
    }

    private List<TargetTiming> targets() {
        return records.stream()
                .map(EarlierRecord::targets)
                .filter(targets -> !targets.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A record is written when the build has ended; the build began its wall clock earlier. */
    private Instant startedAt() {
        return records.stream()
                .filter(record -> record.total().isPresent())
                .findFirst()
                .map(record -> record.writtenAt()
                        .minusSeconds(Math.round(record.total().orElseThrow().toDouble())))
                .orElseGet(() -> records.get(0).writtenAt());
    }

    private OptionalLong memory() {
        return word("peak_rss_kb")
                .map(kibibytes -> OptionalLong.of(whole("peak_rss_kb", kibibytes) * KIBIBYTE))
                .orElse(OptionalLong.empty());
    }

    private Environment environment() {
        return new Environment(
                word("runner_os"),
                Optional.empty(),
                word("runner_cpu"),
                word("runner_cores")
                        .map(cores -> OptionalInt.of((int) whole("runner_cores", cores)))
                        .orElse(OptionalInt.empty()),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>());
    }

    private Optional<String> word(String field) {
        return records.stream().flatMap(record -> record.word(field).stream()).findFirst();
    }

    private static long whole(String field, String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new IllegalArgumentException(field + " '" + text + "' is no whole number");
        }
        return Long.parseLong(text);
    }

    /** None where the CI run is known: its records are one run, whether all of them are there by now or not. */
    private Optional<String> digest() {
        if (word("run_id").isPresent()) {
            return Optional.empty();
        }
        ContentDigest digest = new ContentDigest();
        records.forEach(record -> {
            byte[] line = (record.text() + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(line, 0, line.length);
        });
        return Optional.of(digest.text());
    }
}
