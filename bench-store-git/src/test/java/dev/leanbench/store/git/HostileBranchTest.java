package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody puts on the branch: it is skipped by name, and the runs beside it are read. */
class HostileBranchTest {

    private static final Run RUN = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
    private static final Run NEXT = run("2026-05-25T06:00:00Z", 'd', target("A", "1.2"));
    private static final String FILE = "bench/history/2026-05-11-bbbbbbb.json";

    @TempDir
    private Path temporary;

    private Path repository;
    private RunStore store;
    private HandWrittenBranch branch;

    @BeforeEach
    void storeARun() {
        repository = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        store = GitStorage.branch(repository, Optional.empty(), Optional.empty());
        store.append(RUN);
        branch = new HandWrittenBranch(repository);
    }

    private void assertSkipped(String path, String reason) {
        assertThat(store.append(NEXT)).isInstanceOf(Appended.Added.class);
        History history = store.read(HistoryWindow.ALL);
        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(RUN, NEXT);
        assertThat(history.skipped()).extracting(SkippedFile::path).containsExactly(path);
        assertThat(history.skipped())
                .first()
                .extracting(SkippedFile::reason)
                .asString()
                .contains(reason);
        assertThat(store.outline(HistoryWindow.ALL).skipped())
                .as("what is skipped where targets are only counted")
                .isEqualTo(history.skipped());
        assertThat(store.series(HistoryWindow.ALL, new TargetName("A")))
                .as("what is skipped where one target is followed")
                .isEqualTo(HistorySeries.of(history, new TargetName("A")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { "deep": ________                  | nesting
            { "date": "2026-05-11", "date": "x" | uplicate
            { "schema_version": 1e308 }         | schema_version
            { "schema_version": 1e9999999999 }  | a number beyond all bounds
            { "schema_version": 99999999999999999999999999999999999999999 } | schema_version
            { "schema_version": 2 }             | this bench reads up to 1
            { "total_seconds": 1e308            | not a JSON document
            ''                                  | document
            []                                  | object
            """)
    void textThatIsNoDocumentIsSkipped(String text, String reason) {
        branch.put(FILE, text.replace("________", "[".repeat(1_000_000)));

        assertSkipped(FILE, reason);
    }

    @Test
    void aNumberBeyondAllMeasureIsSkipped() {
        branch.put(FILE, GitStorage.write(RUN).replace("\"seconds\": 1.2", "\"seconds\": 1e308"));

        assertSkipped(FILE, "/targets/0/seconds");
    }

    @Test
    void aHugeFileIsNotLoaded() throws IOException {
        Path huge = temporary.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        String blob = git(repository, "-c", "core.compression=1", "hash-object", "-w", huge.toString())
                .strip();
        branch.put(FILE, "100644", blob);

        assertSkipped(FILE, "larger than");
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret"), GitStorage.write(NEXT));
        Path link = temporary.resolve("link-target");
        Files.writeString(link, secret.toString());
        branch.put(
                FILE,
                "120000",
                git(repository, "hash-object", "-w", link.toString()).strip());

        assertSkipped(FILE, "not a plain file");
    }

    @Test
    void aSubmoduleIsNotEntered() {
        branch.put(FILE, "160000", git(repository, "rev-parse", "HEAD").strip());

        assertSkipped(FILE, "not a plain file");
    }

    @Test
    void aDirectoryCalledLikeARunIsSkipped() {
        branch.put(FILE + "/x.json", GitStorage.write(NEXT));

        assertSkipped(FILE, "not a plain file");
    }

    @Test
    void anExecutableDocumentIsADocumentLikeAnyOther() {
        branch.put(
                "bench/history/2026-05-04-aaaaaaa.json",
                "100755",
                git(repository, "rev-parse", "bench-history:bench/latest.json").strip());

        assertThat(store.append(NEXT)).isInstanceOf(Appended.Added.class);
        History history = store.read(HistoryWindow.ALL);
        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(RUN, NEXT);
        assertThat(history.skipped()).isEmpty();
    }

    @Test
    void aDirectoryOfTenBillionFilesIsNotEntered() throws IOException {
        String blob =
                git(repository, "rev-parse", "bench-history:bench/latest.json").strip();
        String bomb = gitMktree(tenOf("100644 blob " + blob));
        for (int level = 0; level < 9; level++) {
            bomb = gitMktree(tenOf("040000 tree " + bomb));
        }
        String history = gitMktree(git(repository, "ls-tree", "bench-history:bench/history") + "040000 tree " + bomb
                + "\t2026-05-11-bbbbbbb.json\n");
        String bench = gitMktree("100644 blob " + blob + "\tlatest.json\n040000 tree " + history + "\thistory\n");
        branch.commit(gitMktree(
                git(repository, "ls-tree", "bench-history", "README.md") + "040000 tree " + bench + "\tbench\n"));

        assertSkipped(FILE, "not a plain file");

        assertThat(git(repository, "rev-parse", "bench-history:" + FILE).strip())
                .isEqualTo(bomb);
    }

    private static String tenOf(String entry) {
        return IntStream.range(0, 10).mapToObj(i -> entry + "\t" + i + "\n").collect(Collectors.joining());
    }

    @Test
    void aNameWithControlCharactersStaysInItsPlace() {
        branch.put("bench/history/\u001b[2J.json", GitStorage.write(NEXT));

        assertThat(store.read(HistoryWindow.ALL).skipped())
                .singleElement()
                .extracting(SkippedFile::path)
                .asString()
                .doesNotContain("\u001b");
    }

    @Test
    void aPathThatPointsOutsideWritesNothingOutside() throws IOException {
        String blob =
                git(repository, "rev-parse", "bench-history:bench/latest.json").strip();
        String evil = gitMktree("100644 blob " + blob + "\t..\n");
        String root = git(repository, "ls-tree", "bench-history", "README.md") + "040000 tree "
                + gitMktree("040000 tree " + evil + "\thistory\n") + "\tbench\n";
        branch.commit(gitMktree(root));

        History history = store.read(HistoryWindow.ALL);

        assertThat(history.runs()).isEmpty();
        assertThat(history.skipped()).extracting(SkippedFile::path).containsExactly("bench/history/..");
        assertThat(store.append(NEXT)).isInstanceOf(Appended.Added.class);
        assertThat(store.read(HistoryWindow.ALL).runs())
                .extracting(StoredRun::run)
                .containsExactly(NEXT);
    }

    private String gitMktree(String entries) throws IOException {
        Path file = Files.writeString(temporary.resolve("entries"), entries);
        Process process = new ProcessBuilder("git", "mktree")
                .directory(repository.toFile())
                .redirectInput(file.toFile())
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
