package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyCommandTest {

    private static final String BEFORE = """
            [1.000] ✔ [1/2] Built Lab.Slow (2.0s)
            [2.000] ✔ [2/2] Built Lab.Gone (1.5s)
            [60.000] Build completed successfully (2 jobs).
            """;
    private static final String AFTER = """
            [1.000] ✔ [1/2] Built Lab.Slow (3.1s)
            [2.000] ✔ [2/2] Built Lab.Fresh (1.5s)
            [66.000] Build completed successfully (2 jobs).
            """;

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aRepositoryWithTwoLogs() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("before.log", BEFORE);
        terminal.file("after.log", AFTER);
    }

    @Test
    void theSecondWeekIsHeldAgainstTheFirst() {
        assertThat(terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04T06:00:00Z"))
                .isZero();
        assertThat(terminal.out()).contains("first run");

        assertThat(terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11T06:00:00Z"))
                .isZero();

        assertThat(terminal.out()).contains("1 target got slower, 0 got faster, of 1 compared.", "Lab.Slow");
        assertThat(terminal.err()).contains("Stored 2026-05-11-");
    }

    @Test
    void runningAgainChangesNothingAndSaysSo() {
        terminal.bench("weekly", "--log", "before.log");

        assertThat(terminal.bench("weekly", "--log", "before.log")).isZero();

        assertThat(terminal.err()).contains("Nothing to store");
        terminal.bench("history", "--json");
        assertThat(terminal.out()).containsOnlyOnce("\"sha\"");
    }

    @Test
    void aDiffIsJsonWithAVerdictForEveryTarget() throws Exception {
        terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04");
        terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11");

        assertThat(terminal.bench("diff", "--json")).isZero();

        JsonNode diff = new ObjectMapper().readTree(terminal.out());
        assertThat(diff.path("base").path("date").asText()).isEqualTo("2026-05-04");
        assertThat(diff.path("head").path("date").asText()).isEqualTo("2026-05-11");
        assertThat(diff.path("targets").findValuesAsText("name"))
                .isEqualTo(List.of("Lab.Fresh", "Lab.Gone", "Lab.Slow"));
        assertThat(diff.path("targets").findValuesAsText("verdict")).isEqualTo(List.of("new", "removed", "regressed"));
        assertThat(diff.path("targets").get(2).path("change_seconds").decimalValue())
                .isEqualByComparingTo("1.1");
        assertThat(diff.path("totals").path("change_seconds").asDouble()).isEqualTo(6.0);
    }

    @Test
    void importedDocumentsCanBeAppendedValidatedAndReadFromADirectory() throws Exception {
        terminal.bench("import", "before.log", "--json", "--sha", "a".repeat(40), "--date", "2026-05-04");
        terminal.file("run.json", terminal.out());

        assertThat(terminal.bench("validate", "run.json")).isZero();
        assertThat(terminal.bench("append", "run.json")).isZero();
        assertThat(terminal.err()).contains("Stored 2026-05-04-aaaaaaa");
        Files.createDirectory(directory.resolve("history"));
        Files.move(directory.resolve("run.json"), directory.resolve("history/run.json"));
        assertThat(terminal.bench("report", "--format", "markdown", "--history", "history"))
                .isZero();
        assertThat(terminal.out()).containsIgnoringCase("first run").contains("Lab.Slow");
    }

    @Test
    void eachProblemHasItsOwnWordsAndExitCode(@TempDir Path elsewhere) throws Exception {
        terminal.file("empty.log", "");
        terminal.file("old.log", "✔ [1/1] Built A\nBuild completed successfully.\n");
        terminal.file("bad.json", "{}");

        assertThat(terminal.bench("weekly")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.bench("weekly", "--log", "none.log")).isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(terminal.bench("weekly", "--log", "empty.log")).isEqualTo(ExitCode.LOG_WITHOUT_TIMINGS.code());
        assertThat(terminal.bench("weekly", "--log", "old.log")).isEqualTo(ExitCode.LOG_WITHOUT_TIMINGS.code());
        assertThat(terminal.err()).contains("Lean before 4.23");
        assertThat(terminal.bench("validate", "bad.json")).isEqualTo(ExitCode.DOCUMENT_INVALID.code());
        assertThat(terminal.bench("history", "--repo", elsewhere.toString()))
                .isEqualTo(ExitCode.REPOSITORY_UNUSABLE.code());
        assertThat(terminal.bench("publish")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aRunThatCannotBePushedIsKeptWithTheCommandToSubmitIt() {
        String remote = directory.resolve("none.git").toString();

        assertThat(terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04", "--remote", remote))
                .isEqualTo(ExitCode.HISTORY_UNREACHABLE.code());

        assertThat(terminal.err()).contains("bench append ", "bench-unsent-2026-05-04-");
        assertThat(directory).isDirectoryContaining("glob:**bench-unsent-2026-05-04-*.json");
    }
}
