package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyCommandTest {

    private static final int STEADY = 30;

    private static final String BEFORE = log("Lab.Slow (2.4s)", "Lab.Gone (1.5s)", 60);
    private static final String AFTER = log("Lab.Slow (4.8s)", "Lab.Fresh (0.3s)", 66);

    /** Two targets of interest among thirty that take what they always take. */
    private static String log(String one, String other, int total) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < STEADY; i++) {
            log.append("[%d.000] ✔ [%d/32] Built Lab.Steady%s (1.%ds)\n".formatted(i, i + 1, letter(i), 1 + i % 8));
        }
        log.append("[40.000] ✔ [31/32] Built ").append(one).append('\n');
        log.append("[50.000] ✔ [32/32] Built ").append(other).append('\n');
        return log + "[%d.000] Build completed successfully (32 jobs).\n".formatted(total);
    }

    private static String letter(int index) {
        return "" + (char) ('A' + index / 26) + (char) ('a' + index % 26);
    }

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

        assertThat(terminal.out()).contains("1 target got slower, 0 got faster, of 31 compared.", "Lab.Slow");
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
    void whatLakeprofMadeOfALogIsStoredOnceAndDatedByItsFile() throws Exception {
        terminal.file(
                "trace.json", "{\"traceEvents\": [{\"name\": \"Lab\", \"ph\": \"X\", \"dur\": 5000000, \"tid\": 1}]}");
        terminal.file("report.json", "[[5.0, 0.1, 5.0, 0.1, \"Lab\"]]");
        for (String file : new String[] {"trace.json", "report.json"}) {
            Files.setLastModifiedTime(directory.resolve(file), FileTime.from(Instant.parse("2026-05-01T06:00:00Z")));
            assertThat(terminal.bench("weekly", "--log", file))
                    .as(() -> terminal.err())
                    .isZero();
            assertThat(terminal.err()).contains("Stored 2026-05-01-");

            assertThat(terminal.bench("weekly", "--log", file)).isZero();
            assertThat(terminal.err()).contains("Nothing to store");
        }
    }

    @Test
    void aCiJobThatIsReRunIsStoredAndALogOfItThatIsReadAgainIsNot() throws Exception {
        terminal.set("GITHUB_RUN_ID", "77");
        terminal.set("GITHUB_RUN_ATTEMPT", "1");
        terminal.bench("weekly", "--log", "before.log");
        terminal.set("GITHUB_RUN_ATTEMPT", "2");
        assertThat(terminal.bench("weekly", "--log", "after.log")).isZero();
        assertThat(terminal.err()).contains("Stored ");

        Path log = directory.resolve("after.log");
        Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-05-01T06:00:00Z")));
        assertThat(terminal.bench("weekly", "--log", "after.log")).isZero();

        assertThat(terminal.err()).contains("Nothing to store");
        terminal.bench("history", "--json");
        assertThat(new ObjectMapper().readTree(terminal.out()).path("runs")).hasSize(2);
    }

    @Test
    void aDiffIsJsonWithAVerdictForEveryTarget() throws Exception {
        terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04");
        terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11");

        assertThat(terminal.bench("diff", "--json")).isZero();

        JsonNode diff = new ObjectMapper().readTree(terminal.out());
        assertThat(diff.path("base").path("date").asText()).isEqualTo("2026-05-04");
        assertThat(diff.path("head").path("date").asText()).isEqualTo("2026-05-11");
        assertThat(diff.path("targets")).hasSize(STEADY + 3);
        assertThat(diff.path("totals").path("within_noise").asInt()).isEqualTo(STEADY);
        assertThat(target(diff, "Lab.Fresh").path("verdict").asText()).isEqualTo("new");
        assertThat(target(diff, "Lab.Gone").path("verdict").asText()).isEqualTo("removed");
        JsonNode slow = target(diff, "Lab.Slow");
        assertThat(slow.path("verdict").asText()).isEqualTo("regressed");
        assertThat(slow.path("change_seconds").decimalValue()).isEqualByComparingTo("2.4");
        assertThat(slow.path("signal").asText()).isEqualTo("wall_time");
        assertThat(slow.path("confidence").asDouble()).isGreaterThan(0.95);
        assertThat(diff.path("totals").path("change_seconds").asDouble()).isEqualTo(6.0);
    }

    private static JsonNode target(JsonNode diff, String name) {
        for (JsonNode target : diff.path("targets")) {
            if (target.path("name").asText().equals(name)) {
                return target;
            }
        }
        return MissingNode.getInstance();
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
