package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

    private static final String WORKFLOW = ".github/workflows/benchmark.yml";

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aLakeProject() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.git("remote", "add", "origin", "https://someone:secret@github.com/owner/lab.git");
        terminal.file(
                "lakefile.toml", "name = \"lab\"\n[[lean_lib]]\nname = \"Lab\"\n[[require]]\nname = \"mathlib\"\n");
    }

    @Test
    void itWritesTheShippedWorkflowWordForWord() {
        assertThat(terminal.bench("init")).isZero();

        assertThat(directory.resolve(WORKFLOW))
                .hasSameTextualContentAs(MarkdownFile.PROJECT.resolve("bench/workflows/benchmark.yml"));
        assertThat(directory.resolve("bench/bench.properties")).doesNotExist();
        assertThat(terminal.err()).contains("git add " + WORKFLOW + " AGENTS.md", "once it is on main");
    }

    @Test
    void itShowsWhatItFoundAndWhatItWritesButNoPassword() {
        terminal.bench("init", "--dry-run");

        assertThat(terminal.out())
                .contains("Libraries   Lab", "Mathlib     yes", "Branch      main", "https://github.com/owner/lab.git")
                .contains("Would create " + WORKFLOW, "  |     - cron: \"0 6 * * 1\"", "Would create AGENTS.md")
                .doesNotContain("secret");
        assertThat(directory.resolve(".github")).doesNotExist();
        assertThat(directory.resolve("AGENTS.md")).doesNotExist();
    }

    @Test
    void asJsonItTellsTheSame() throws Exception {
        terminal.bench("init", "--dry-run", "--json", "--settings");

        JsonNode answer = new ObjectMapper().readTree(terminal.out());
        assertThat(answer.at("/found/roots/0").asText()).isEqualTo("Lab");
        assertThat(answer.at("/found/mathlib").asBoolean()).isTrue();
        assertThat(answer.path("files"))
                .extracting(file -> file.path("path").asText())
                .containsExactly(WORKFLOW, "bench/bench.properties", "AGENTS.md");
        assertThat(answer.at("/files/0/change").asText()).isEqualTo("created");
    }

    @Test
    void doneTwiceItChangesNothingAndSaysSo() throws Exception {
        terminal.bench("init");
        String note = Files.readString(directory.resolve("AGENTS.md"));

        assertThat(terminal.bench("init")).isZero();

        assertThat(terminal.err()).contains("adopted here already");
        assertThat(directory.resolve("AGENTS.md")).hasContent(note);
    }

    @Test
    void anotherWorkflowOfThatNameIsOnlyReplacedByForce() throws Exception {
        Files.createDirectories(directory.resolve(".github/workflows"));
        terminal.file(WORKFLOW, "name: Mine\n");

        assertThat(terminal.bench("init")).isEqualTo(ExitCode.USAGE.code());

        assertThat(terminal.err()).contains(WORKFLOW + ": it is there already", "--force");
        assertThat(directory.resolve(WORKFLOW)).hasContent("name: Mine\n");
        assertThat(directory.resolve("AGENTS.md")).doesNotExist();

        assertThat(terminal.bench("init", "--force")).isZero();
        assertThat(terminal.out()).contains("Replaces " + WORKFLOW);
        assertThat(directory.resolve(WORKFLOW)).content().contains("leanbench/bench@v1");
    }

    @Test
    void theNoteIsAddedBehindWhatIsThereWithItsLineEnds() throws Exception {
        terminal.file("CONTRIBUTING.md", "# Contributing\r\n\r\nBe kind.");

        terminal.bench("init");

        assertThat(directory.resolve("AGENTS.md")).doesNotExist();
        assertThat(Files.readString(directory.resolve("CONTRIBUTING.md")))
                .startsWith("# Contributing\r\n\r\nBe kind.\r\n\r\n<!-- bench:")
                .contains("bench-history", "benchmark-tracking")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aNoteInOneFileIsNotRepeatedInAnother() throws Exception {
        terminal.file("CONTRIBUTING.md", "# Contributing\n");
        terminal.bench("init");
        terminal.file("AGENTS.md", "# Agents\n");

        terminal.bench("init");

        assertThat(directory.resolve("AGENTS.md")).hasContent("# Agents\n");
    }

    @Test
    void theSettingsKeepTheProjectsOwnTargets() throws Exception {
        terminal.bench("init", "--settings");

        assertThat(directory.resolve("bench/bench.properties")).content().contains("\ninclude = Lab, Lab.*, Lab:*\n");
    }

    @Test
    void theActionCanBeTakenFromElsewhereAndPinned() throws Exception {
        String pinned = "fork/bench@" + "a".repeat(40);

        terminal.bench("init", "--action", pinned);

        assertThat(directory.resolve(WORKFLOW)).content().contains("uses: " + pinned + "\n");
        assertThat(terminal.bench("init", "--action", "fork")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void onlyALakeProjectInARepositoryCanAdoptIt(@TempDir Path elsewhere) throws Exception {
        Files.delete(directory.resolve("lakefile.toml"));

        assertThat(terminal.bench("init")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains("no Lake project");
        assertThat(terminal.bench("init", "--repo", elsewhere.toString()))
                .isEqualTo(ExitCode.REPOSITORY_UNUSABLE.code());
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void aLinkThatLeadsOutOfTheRepositoryIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("AGENTS.md"), "# Mine\n");
        Files.createSymbolicLink(directory.resolve("AGENTS.md"), elsewhere.resolve("AGENTS.md"));

        assertThat(terminal.bench("init")).isEqualTo(ExitCode.USAGE.code());

        assertThat(terminal.err()).contains("AGENTS.md: it leads out of the repository");
        assertThat(elsewhere.resolve("AGENTS.md")).hasContent("# Mine\n");
        assertThat(directory.resolve(".github")).doesNotExist();
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @ValueSource(strings = {"AGENTS.md", WORKFLOW, ".github"})
    void aLinkToWhatIsNotThereIsNotFollowedEither(String name, @TempDir Path elsewhere) throws Exception {
        Path link = directory.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, elsewhere.resolve("new"));

        assertThat(terminal.bench("init", "--force")).isEqualTo(ExitCode.USAGE.code());

        assertThat(terminal.err()).contains("it leads to " + elsewhere.resolve("new") + ", which is not there");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
