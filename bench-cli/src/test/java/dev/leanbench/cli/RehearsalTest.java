package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --dry-run} all is said and nothing done; with {@code --quiet} all is done and nothing said. */
class RehearsalTest {

    private static final String LOG =
            "[1.000] ✔ [1/1] Built Lab (2.4s)\n[3.000] Build completed successfully (1 job).\n";

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aRepositoryWithALog() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("build.log", LOG);
        assertThat(terminal.bench("import", "build.log", "--sha", "a".repeat(40), "--date", "2026-05-04"))
                .isZero();
        terminal.file("run.json", terminal.out());
    }

    @Test
    void anAppendIsRehearsedDownToTheBytes() throws IOException {
        Set<String> before = files();

        assertThat(terminal.bench("append", "run.json", "--dry-run")).isZero();

        assertThat(terminal.out())
                .startsWith("Would write bench/history/2026-05-04-aaaaaaa.json on the branch bench-history of ")
                .endsWith(Files.readString(directory.resolve("run.json")));
        assertThat(files()).isEqualTo(before);
        terminal.bench("append", "run.json");
        assertThat(terminal.bench("append", "run.json", "--dry-run")).isZero();
        assertThat(terminal.out()).startsWith("Would store nothing: ");
    }

    @Test
    void theWholeWeeklyJobIsRehearsed() throws IOException {
        Set<String> before = files();

        assertThat(terminal.bench("weekly", "--log", "build.log", "--date", "2026-05-11", "--dry-run"))
                .isZero();

        assertThat(terminal.out())
                .contains(
                        "Would write bench/history/2026-05-11-",
                        "\"Lab\", \"seconds\": 2.4",
                        "Would print:\n",
                        "first run");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aBuildIsNotRunWhenItsRecordingIsRehearsed() throws IOException {
        Set<String> before = files();

        assertThat(terminal.bench("record", "--dry-run", "--", "touch", "made")).isZero();
        assertThat(terminal.out())
                .isEqualTo("Would run: touch made\nWould write its log into lakeprof.log and the run document into"
                        + " bench-run.json.\n");
        assertThat(terminal.bench("weekly", "--dry-run", "--", "touch", "made")).isZero();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aPublicationIsRehearsedWithItsWholeText() throws IOException {
        terminal.bench("append", "run.json");
        Set<String> before = files();

        assertThat(terminal.bench("publish", "--file", "report.md", "--dry-run"))
                .isZero();

        assertThat(terminal.out()).startsWith("Would create ").contains("report.md:\n## ");
        assertThat(files()).isEqualTo(before);
        assertThat(terminal.bench("publish", "--file", "report.md", "--json")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(terminal.out())
                        .path("published")
                        .get(0)
                        .path("effect")
                        .asText())
                .isEqualTo("created");
        assertThat(terminal.bench("publish", "--file", "report.md", "--dry-run", "--json"))
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(terminal.out())
                        .path("planned")
                        .get(0)
                        .path("effect")
                        .asText())
                .isEqualTo("unchanged");
    }

    @Test
    void aRepairIsRehearsed() throws Exception {
        terminal.bench("append", "run.json");
        String tip = terminal.git("rev-parse", "bench-history");

        assertThat(terminal.bench("history", "--repair", "--dry-run")).isZero();

        assertThat(terminal.out()).isEqualTo("Would mend nothing.\n");
        assertThat(terminal.git("rev-parse", "bench-history")).isEqualTo(tip);
    }

    @Test
    void quietLeavesTheResultAndErrors() {
        assertThat(terminal.bench("append", "run.json", "--quiet")).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.bench("weekly", "--log", "build.log", "--date", "2026-05-11", "--quiet"))
                .isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("The one target that was compared has not changed.");

        assertThat(terminal.bench("show", "nothing", "--quiet")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains("no run is called that");
    }

    @Test
    void verboseShowsTheTraceAndOnlyWhenItIsGivenToBench() {
        assertThat(terminal.bench("append", "none.json", "--verbose")).isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(terminal.err()).contains("\tat dev.leanbench.");

        assertThat(terminal.bench("record", "--", "no-such-program", "--verbose"))
                .isEqualTo(ExitCode.BUILD_FAILED.code());
        assertThat(terminal.err()).doesNotContain("\tat ");
    }

    @Test
    void doctorsFindingsAreJsonToo() throws IOException {
        assertThat(terminal.bench("doctor", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(terminal.out()).path("findings"))
                .anyMatch(finding -> finding.path("part").asText().equals("push"));

        assertThat(terminal.bench("doctor", "--remote", "nowhere")).isEqualTo(ExitCode.NOT_IN_ORDER.code());
        assertThat(terminal.out()).contains("✖ history: branch bench-history of nowhere", "1 thing broken");
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
