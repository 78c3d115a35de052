package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportHistoryCommandTest {

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aRepositoryAndTheHistoryOfAnEarlierWorkflow() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file(
                "history.jsonl",
                build("2026-04-06", "a", 600) + build("2026-04-13", "b", 610) + "broken\n"
                        + build("2026-04-20", "c", 620) + lakeprof("2026-04-20", "c"));
    }

    private static String build(String date, String digit, int wall) {
        return "{\"commit\": \"%s\", \"timestamp\": \"%sT06:30:00Z\", \"run_id\": \"%s\", \"wall_seconds\": %d, \"peak_rss_kb\": 4096}%n"
                .formatted(digit.repeat(40), date, date, wall);
    }

    private static String lakeprof(String date, String digit) {
        return "{\"commit\": \"%s\", \"timestamp\": \"%sT06:40:00Z\", \"run_id\": \"%s\", \"kind\": \"lakeprof\", \"top_modules\": [{\"name\": \"Lab.Slow\", \"dur_seconds\": 2.41}]}%n"
                .formatted(digit.repeat(40), date, date);
    }

    @Test
    void theMonthsBeforeAreKept() throws Exception {
        assertThat(terminal.bench("import-history", "history.jsonl")).isZero();

        assertThat(terminal.out()).isEqualTo("""
                        Stored: 2026-04-06-aaaaaaa, total 600 s, 0 targets
                        Stored: 2026-04-13-bbbbbbb, total 610 s, 0 targets
                        Stored: 2026-04-20-ccccccc, total 620 s, 1 target
                        """);
        assertThat(terminal.err())
                .isEqualTo("Line 3 is skipped: it is no JSON\nStored 3 of 3 runs; 0 were there already.\n");
        assertThat(terminal.bench("history", "--check")).isZero();
        terminal.bench("history", "--json");
        assertThat(new ObjectMapper().readTree(terminal.out()).path("runs")).hasSize(3);
    }

    @Test
    void doneTwiceItStoresNothingTwice() {
        terminal.bench("import-history", "history.jsonl");

        assertThat(terminal.bench("import-history", "history.jsonl")).isZero();

        assertThat(terminal.out().lines()).hasSize(3).allMatch(line -> line.startsWith("There already: 2026-04-"));
        assertThat(terminal.err()).contains("Stored 0 of 3 runs; 3 were there already.");
    }

    @Test
    void aDryRunShowsWhatWouldBeStoredAndStoresNothing() throws Exception {
        terminal.bench("import-history", "history.jsonl", "--dry-run");
        assertThat(terminal.out().lines()).hasSize(3).allMatch(line -> line.startsWith("Would store: "));
        assertThat(terminal.git("branch", "--list", "bench-history")).isEmpty();

        terminal.bench("import-history", "history.jsonl");
        terminal.file("history.jsonl", build("2026-04-20", "c", 620) + build("2026-04-27", "d", 630));
        terminal.bench("import-history", "history.jsonl", "--dry-run", "--json");

        JsonNode runs = new ObjectMapper().readTree(terminal.out()).path("runs");
        assertThat(runs).extracting(run -> run.path("added").asBoolean()).containsExactly(false, true);
    }

    @Test
    void theNextWeekIsReportedOnTopOfThem() throws Exception {
        terminal.bench("import-history", "history.jsonl");
        terminal.file(
                "lake.log",
                "[1.000] ✔ [1/2] Built Lab.Slow (2.4s)\n[2.000] ✔ [2/2] Built Lab.Other (1.1s)\n"
                        + "[630.000] Build completed successfully (2 jobs).\n");

        assertThat(terminal.bench("weekly", "--log", "lake.log", "--date", "2026-04-27T06:00:00Z"))
                .isZero();

        assertThat(terminal.out()).contains("The one target that was compared has not changed.");
    }

    @Test
    void aFileWithoutARunIsAnError() throws Exception {
        terminal.file("empty.jsonl", "\n{}\n");

        assertThat(terminal.bench("import-history", "empty.jsonl")).isEqualTo(ExitCode.LOG_WITHOUT_TIMINGS.code());
        assertThat(terminal.err()).contains("Line 2 is skipped", "empty.jsonl: no line of it holds a run");
        assertThat(terminal.bench("import-history", "none.jsonl")).isEqualTo(ExitCode.INPUT_UNREADABLE.code());
    }
}
