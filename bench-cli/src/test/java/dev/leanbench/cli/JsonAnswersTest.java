package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code --json} standard output is one JSON document, or nothing where something went wrong. */
class JsonAnswersTest {

    private static final String LOG =
            "[1.000] ✔ [1/1] Built Lab (2.4s)\n[3.000] Build completed successfully (1 job).\n";

    private static final ObjectMapper ONE_DOCUMENT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aProjectWithARun() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("lakefile.toml", "name = \"lab\"\n[[lean_lib]]\nname = \"Lab\"\n");
        terminal.file("build.log", LOG);
        terminal.file(
                "history.jsonl",
                "{\"commit\": \"679046f\", \"timestamp\": \"2026-04-06T06:20:00Z\", \"wall_seconds\": 9}\n");
        assertThat(terminal.bench("import", "build.log", "--date", "2026-05-04"))
                .isZero();
        terminal.file("run.json", terminal.out());
        assertThat(terminal.bench("weekly", "--log", "build.log", "--date", "2026-04-27"))
                .isZero();
    }

    static Stream<String> lines() {
        return Stream.of(
                "init --dry-run",
                "init",
                "weekly --log build.log --dry-run",
                "weekly --log build.log",
                "weekly --dry-run -- cat build.log",
                "weekly -- cat build.log",
                "record --dry-run -- cat build.log",
                "record -- cat build.log",
                "import build.log",
                "import-history history.jsonl --dry-run",
                "import-history history.jsonl",
                "append run.json --dry-run",
                "append run.json",
                "diff",
                "report",
                "publish --file report.md --dry-run",
                "publish --file report.md",
                "history",
                "history --check",
                "history --repair --dry-run",
                "history --repair",
                "show",
                "top --by growth",
                "target Lab",
                "export",
                "validate run.json",
                "config",
                "doctor",
                "completion fish",
                "man weekly");
    }

    @Test
    void everyCommandIsTried() {
        assertThat(lines().map(line -> line.replaceFirst(" .*", "")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Subcommands.NAMES);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theAnswerIsOneDocumentAndNothingBesides(String line) throws Exception {
        terminal.bench("append", "run.json");
        int words = line.indexOf(" -- ");
        String options = words < 0 ? line : line.substring(0, words);

        int exitCode =
                terminal.bench((options + " --json --quiet" + (words < 0 ? "" : line.substring(words))).split(" "));

        assertThat(exitCode).as(terminal.err()).isIn(ExitCode.SUCCESS.code(), ExitCode.NOT_IN_ORDER.code());
        assertThat(ONE_DOCUMENT.readTree(terminal.out()).isContainerNode()).isTrue();
        // What a recorded build prints is the build's.
        assertThat(terminal.err()).isEqualTo(line.matches("(weekly|record) -- .*") ? LOG : "");
    }

    @Test
    void aRoundNumberHasNoExponent() throws Exception {
        terminal.file("round.log", "✔ [1/1] Built Lab (100s)\nBuild completed successfully (1 job).\n");
        terminal.bench("weekly", "--log", "round.log", "--date", "2026-05-11");

        terminal.bench("top", "--json");

        assertThat(terminal.out()).contains("\"all_targets_seconds\" : 100");
        for (String line : new String[] {"report --json", "export --json", "export --format jsonl", "diff --json"}) {
            terminal.bench(line.split(" "));
            assertThat(terminal.out()).doesNotContainPattern("\\dE[+-]?\\d");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly --log none.log",
                "record -- no-such-program",
                "import none.log",
                "import-history none.jsonl",
                "append none.json",
                "diff none",
                "report --for none",
                "publish",
                "history --history none",
                "show none",
                "top --for none",
                "target none",
                "man none",
                "export --format csv",
                "report --format text"
            })
    void whereSomethingGoesWrongThereIsNone(String line) {
        int words = line.indexOf(" -- ");
        assertThat(terminal.bench((words < 0 ? line + " --json" : line.replace(" -- ", " --json -- ")).split(" ")))
                .isNotZero();

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines().count()).isBetween(1L, 2L);
    }

    @Test
    void aReportLeadsToItsCommitOnTheServerThatTheProjectIsOn() throws Exception {
        terminal.git("remote", "add", "origin", "git@ghe.example.org:lab/lab.git");
        terminal.bench("append", "run.json");

        terminal.set("GITHUB_SERVER_URL", "https://ghe.example.org").bench("report", "--json");

        JsonNode report = ONE_DOCUMENT.readTree(terminal.out());
        String head = report.at("/head/sha").asText();
        assertThat(report.path("commit_url").asText()).isEqualTo("https://ghe.example.org/lab/lab/commit/" + head);
        assertThat(report.path("compare_url").asText())
                .isEqualTo("https://ghe.example.org/lab/lab/compare/"
                        + report.at("/base/sha").asText() + "..." + head);
    }

    @Test
    void aRehearsedWeekSaysAllThatWouldBeWrittenAndWhere() throws Exception {
        Path summary = directory.resolve("summary.md");
        terminal.set("GITHUB_STEP_SUMMARY", summary.toString())
                .bench("weekly", "--log", "build.log", "--date", "2026-05-11", "--dry-run", "--json");

        JsonNode rehearsed = ONE_DOCUMENT.readTree(terminal.out());
        assertThat(rehearsed.at("/stored/path").asText()).startsWith("bench/history/2026-05-11-");
        assertThat(rehearsed.at("/stored/location").asText()).startsWith("branch bench-history of ");
        assertThat(rehearsed.at("/stored/text").asText()).contains("\"total_seconds\": ", "\"Lab\"");
        assertThat(rehearsed.at("/planned/0/location").asText()).contains("summary");
        assertThat(rehearsed.at("/planned/0/text").asText()).isNotEmpty();
        assertThat(rehearsed.at("/report/head/date").asText()).isEqualTo("2026-05-11");
        assertThat(summary).doesNotExist();
    }
}
