package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.Git.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.History;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBranchTest implements RunStoreContract {

    @TempDir
    private Path directory;

    @BeforeEach
    void aRepositoryWithOneCommit() {
        Git.repository(directory);
    }

    @Override
    public RunStore emptyStore() {
        return GitStorage.branch(directory, Optional.empty(), Optional.empty());
    }

    @Test
    void nothingOfTheUsersRepositoryChangesButTheBranch() throws IOException {
        Files.writeString(directory.resolve("Uncommitted.lean"), "theorem t : True := trivial\n");
        Map<String, String> before = files();

        emptyStore().append(Runs.withEverything());

        Map<String, String> after = files();
        after.keySet().removeIf(path -> path.startsWith(".git/objects/") || path.endsWith("heads/bench-history"));
        before.keySet().removeIf(path -> path.startsWith(".git/objects/"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void gitFindsNoFaultWithTheBranchAndShowsOneLineForOneChangedTarget() {
        emptyStore().append(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "3.4")));
        emptyStore().append(run("2026-05-11T06:00:00Z", 'a', target("A", "1.3"), target("B", "3.4")));

        git(directory, "fsck", "--strict");
        assertThat(git(directory, "log", "--format=%s", "bench-history"))
                .isEqualTo("bench: 2026-05-11 aaaaaaa 100.5s 2 targets\nbench: 2026-05-04 aaaaaaa 100.5s 2 targets\n");
        assertThat(git(directory, "log", "-1", "-p", "-U0", "bench-history", "--", "bench/latest.json"))
                .contains("-    {\"name\": \"A\", \"seconds\": 1.2},", "+    {\"name\": \"A\", \"seconds\": 1.3},")
                .doesNotContain("\"B\"");
    }

    @Test
    void latestIsTheNewestRunEvenWhenAnOlderOneIsAddedLater() {
        emptyStore().append(run("2026-05-11T06:00:00Z", 'b', target("A", "1.3")));
        emptyStore().append(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")));

        assertThat(git(directory, "show", "bench-history:bench/latest.json"))
                .isEqualTo(git(directory, "show", "bench-history:bench/history/2026-05-11-bbbbbbb.json"));
    }

    @Test
    void aBranchOfThatNameThatIsNotOursIsRefused() throws IOException {
        Files.writeString(directory.resolve("Main.lean"), "");
        git(directory, "add", ".");
        git(directory, "commit", "-q", "-m", "second");
        git(directory, "branch", "bench-history");

        assertThatThrownBy(() -> emptyStore().append(Runs.withEverything()))
                .hasMessageContaining("Main.lean")
                .hasMessageContaining("not one that bench has made");
    }

    @Test
    void aFileThatIsNoRunIsSkippedByNameAndLeftAlone() throws IOException {
        emptyStore().append(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")));
        git(directory, "checkout", "-q", "bench-history");
        Files.writeString(directory.resolve("bench/history/2026-05-05-bbbbbbb.json"), "{\"schema_version\": 7}");
        Files.writeString(directory.resolve("bench/history/2026-05-06-ccccccc.json"), "<<<<<<< HEAD");
        git(directory, "add", ".");
        git(directory, "commit", "-q", "-m", "by hand");
        git(directory, "checkout", "-q", "main");

        emptyStore().append(run("2026-05-11T06:00:00Z", 'd', target("A", "1.3")));

        History history = emptyStore().read(HistoryWindow.ALL);
        assertThat(history.runs()).hasSize(2);
        assertThat(history.skipped())
                .extracting(file -> file.path() + ": " + file.reason())
                .anySatisfy(line -> assertThat(line).contains("2026-05-05-bbbbbbb.json", "schema version 7"))
                .anySatisfy(line -> assertThat(line).contains("2026-05-06-ccccccc.json", "not JSON"));
        assertThat(git(directory, "show", "bench-history:bench/history/2026-05-06-ccccccc.json"))
                .isEqualTo("<<<<<<< HEAD");
    }

    @Test
    void aDirectoryThatIsNoRepositoryIsNamed(@TempDir Path elsewhere) {
        RunStore store = GitStorage.branch(elsewhere, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> store.read(HistoryWindow.ALL)).hasMessageContaining("no git repository");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        directory.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
