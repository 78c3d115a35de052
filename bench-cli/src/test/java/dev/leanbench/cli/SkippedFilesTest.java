package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history whose newest document needs a newer bench: what is shown as the latest run is not the latest. */
class SkippedFilesTest {

    private static final String LOG = "✔ [1/1] Built Lab (1.5s)\nBuild completed successfully (1 job).\n";
    private static final String SKIPPED = "Skipped bench/history/2026-05-18-ccccccc.json: ";

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aCheckoutWhoseNewestDocumentIsTooNew() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("build.log", LOG);
        Files.createDirectories(directory.resolve("kept/bench/history"));
        document("a", "2026-05-04");
        document("b", "2026-05-11");
        document("c", "2026-05-18");
        Path newest = directory.resolve("kept/bench/history/2026-05-18-ccccccc.json");
        Files.writeString(newest, Files.readString(newest).replace("\"schema_version\": 1", "\"schema_version\": 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show",
                "show --json",
                "top",
                "top --by growth",
                "target Lab",
                "target Lab --all",
                "history",
                "diff",
                "report",
                "publish --file report.md",
                "export",
                "export --target Lab",
                "export --target lab"
            })
    void isNamedOnceToWhoeverAsksForRuns(String line) {
        assertThat(terminal.bench((line + " --history kept").split(" ")))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.err().lines())
                .filteredOn(said -> said.startsWith(SKIPPED))
                .hasSize(1);
        assertThat(terminal.out()).doesNotContain("Skipped");
    }

    private void document(String digit, String date) throws Exception {
        terminal.bench("import", "build.log", "--sha", digit.repeat(40), "--date", date);
        terminal.file("kept/bench/history/" + date + "-" + digit.repeat(7) + ".json", terminal.out());
    }
}
