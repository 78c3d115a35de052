package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRunStoreTest implements RunStoreContract {

    private static final Run FIRST = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "3"));
    private static final Run SECOND = run("2026-05-11T06:00:00Z", 'b', target("A", "1.9"), target("B", "3"));

    @TempDir
    private Path temporary;

    private Path repository;

    @BeforeEach
    void makeRepository() {
        repository = GitCommand.repositoryWithACommit(temporary.resolve("project"));
    }

    @Override
    public RunStore emptyStore() {
        return GitStorage.branch(repository, Optional.empty(), Optional.empty());
    }

    @Test
    void theUsersRepositoryIsOtherwiseUntouched() throws IOException {
        Map<String, Integer> before = filesOf(repository);

        historyOfTwo();

        assertThat(filesOf(repository)).isEqualTo(before);
        assertThat(git(repository, "status", "--porcelain")).isEmpty();
    }

    private static Map<String, Integer> filesOf(Path directory) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".git/objects/") && !name.endsWith("refs/heads/bench-history")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    @Test
    void gitFindsNothingToComplainAbout() {
        historyOfTwo();

        assertThat(git(repository, "fsck", "--strict", "--full")).doesNotContain("error", "warning");
    }

    @Test
    void theBranchIsAnOrphanWithOneCommitPerRun() {
        historyOfTwo();

        assertThat(git(repository, "log", "--format=%s|%an|%ae", "bench-history")
                        .lines())
                .containsExactly(
                        "bench: 2026-05-11 bbbbbbb 100.5s 2 targets|A Maintainer|maintainer@example.org",
                        "bench: 2026-05-04 aaaaaaa 100.5s 2 targets|A Maintainer|maintainer@example.org");
        assertThat(git(repository, "ls-tree", "-r", "--name-only", "bench-history")
                        .lines())
                .containsExactly(
                        "README.md",
                        "bench/history/2026-05-04-aaaaaaa.json",
                        "bench/history/2026-05-11-bbbbbbb.json",
                        "bench/latest.json");
    }

    @Test
    void theLogOfTheLatestDocumentListsOnlyWhatChanged() {
        historyOfTwo();

        assertThat(git(repository, "log", "-p", "-1", "bench-history", "--", "bench/latest.json")
                        .lines()
                        .filter(line -> line.matches("[-+][^-+].*")))
                .containsExactly(
                        "-  \"date\": \"2026-05-04\",",
                        "-  \"sha\": \"" + "a".repeat(40) + "\",",
                        "-  \"started_at\": \"2026-05-04T06:00:00Z\",",
                        "+  \"date\": \"2026-05-11\",",
                        "+  \"sha\": \"" + "b".repeat(40) + "\",",
                        "+  \"started_at\": \"2026-05-11T06:00:00Z\",",
                        "-    {\"name\": \"A\", \"seconds\": 1.2},",
                        "+    {\"name\": \"A\", \"seconds\": 1.9},");
    }

    @Test
    void aClockThatGoesBackwardsLosesNothing() {
        Run third = run("2026-05-18T06:00:00Z", 'c', target("A", "2.0"));
        SystemReader real = SystemReader.getInstance();
        try {
            appendAt("2026-05-04T07:00:00Z", FIRST);
            appendAt("2020-01-01T00:00:00Z", SECOND);
            appendAt("1970-01-02T00:00:00Z", third);
        } finally {
            SystemReader.setInstance(real);
        }

        assertThat(emptyStore().read(HistoryWindow.ALL).runs())
                .extracting(StoredRun::run)
                .containsExactly(FIRST, SECOND, third);
        assertThat(git(repository, "log", "--format=%cI", "bench-history").lines())
                .extracting(date -> date.substring(0, 4))
                .containsExactly("1970", "2020", "2026");
        BranchWitness witness = new BranchWitness(repository);
        witness.assertThatEveryCommitAddsOneRun();
        witness.assertThatGitFindsNoFault();
        assertThat(git(repository, "show", "bench-history:bench/latest.json")).isEqualTo(GitStorage.write(third));
    }

    private void appendAt(String now, Run run) {
        SystemReader.setInstance(new SystemReader.Delegate(SystemReader.getInstance()) {
            @Override
            public Instant now() {
                return Instant.parse(now);
            }
        });
        emptyStore().append(run);
    }

    @Test
    void aBackFilledRunDoesNotBecomeTheLatest() {
        RunStore store = emptyStore();
        store.append(SECOND);
        store.append(FIRST);

        assertThat(git(repository, "show", "bench-history:bench/latest.json")).isEqualTo(GitStorage.write(SECOND));
    }

    @Test
    void filesThatCannotBeUsedAreNamedAndCarriedOver() throws IOException {
        RunStore store = emptyStore();
        store.append(FIRST);
        String tooNew = GitStorage.write(SECOND).replace("\"schema_version\": 1", "\"schema_version\": 7");
        addToBranch("bench/history/2026-05-11-bbbbbbb.json", tooNew);
        addToBranch("bench/history/notes.txt", "hello\n");

        store.append(SECOND);

        History history = store.read(HistoryWindow.ALL);
        assertThat(history.runs()).hasSize(2);
        assertThat(history.newest().orElseThrow().name()).hasToString("2026-05-11-bbbbbbb-2");
        assertThat(history.skipped())
                .extracting(SkippedFile::path)
                .containsExactlyInAnyOrder("bench/history/2026-05-11-bbbbbbb.json", "bench/history/notes.txt");
        assertThat(history.skipped()).anyMatch(file -> file.reason().contains("/schema_version: is 7"));
        assertThat(git(repository, "show", "bench-history:bench/history/2026-05-11-bbbbbbb.json"))
                .isEqualTo(tooNew);
        assertThat(git(repository, "show", "bench-history:bench/history/notes.txt"))
                .isEqualTo("hello\n");
    }

    private void addToBranch(String path, String content) throws IOException {
        Path worktree = temporary.resolve("worktree-" + path.hashCode());
        git(repository, "worktree", "add", "-q", worktree.toString(), "bench-history");
        Files.writeString(worktree.resolve(path), content);
        git(worktree, "add", path);
        git(worktree, "commit", "-q", "-m", "by hand");
        git(repository, "worktree", "remove", "--force", worktree.toString());
    }

    @Test
    void aBranchMadeFromTheSourceCodeIsRefused() {
        git(repository, "branch", "bench-history");

        assertRefused("'Main.lean'");
    }

    @Test
    void aBranchThatGrewOutOfTheSourceCodeIsRefused() {
        String sourceCommit = git(repository, "rev-parse", "HEAD").strip();
        emptyStore().append(FIRST);
        String tree = git(repository, "rev-parse", "bench-history^{tree}").strip();
        String grown = git(repository, "commit-tree", tree, "-p", sourceCommit, "-m", "grown")
                .strip();
        git(repository, "update-ref", "refs/heads/bench-history", grown);

        assertRefused("'Main.lean'");
    }

    @Test
    void aBranchThatIsCheckedOutIsRefused() {
        emptyStore().append(FIRST);
        git(repository, "checkout", "-q", "bench-history");

        assertRefused("checked out");
    }

    @Test
    void aBranchThatIsCheckedOutInALinkedWorkTreeIsRefusedAndTheWorkTreeNamed() {
        emptyStore().append(FIRST);
        git(repository, "worktree", "add", "-q", "../other", "-b", "other");
        git(repository, "worktree", "add", "-q", "../history", "bench-history");

        assertRefused(temporary.resolve("history") + ": ");
        assertRefused("checked out");

        git(temporary.resolve("history"), "switch", "-q", "--detach");
        assertThat(emptyStore().append(SECOND)).isInstanceOf(Appended.Added.class);
    }

    @Test
    void aBranchThatIsCheckedOutIsRefusedFromALinkedWorkTreeToo() {
        emptyStore().append(FIRST);
        Path other = temporary.resolve("other");
        git(repository, "worktree", "add", "-q", other.toString(), "-b", "other");
        git(repository, "checkout", "-q", "bench-history");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GitStorage.branch(other, Optional.empty(), Optional.empty())
                        .append(SECOND))
                .satisfies(refused -> assertThat(refused.problem().where()).isEqualTo(repository.toString()));
    }

    @Test
    void aBareRepositoryWhoseHeadIsTheBranchHasNothingCheckedOut() {
        Path bare = temporary.resolve("bare.git");
        git(temporary, "init", "-q", "--bare", bare.toString());
        git(bare, "symbolic-ref", "HEAD", BranchLayout.REF);
        RunStore store = GitStorage.branch(bare, Optional.empty(), Optional.empty());

        store.append(FIRST);

        assertThat(store.append(SECOND)).isInstanceOf(Appended.Added.class);
    }

    private void assertRefused(String reason) {
        String before = git(repository, "rev-parse", "bench-history");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> emptyStore().append(SECOND))
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.HISTORY_REFUSED));
        assertThat(git(repository, "rev-parse", "bench-history")).isEqualTo(before);
    }

    @Test
    void aStaleLockIsReportedAndNothingIsStored() throws IOException {
        emptyStore().append(FIRST);
        Files.createFile(repository.resolve(".git/refs/heads/bench-history.lock"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> emptyStore().append(SECOND))
                .withMessageContaining("LOCK_FAILURE")
                .satisfies(failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.HISTORY_UNREACHABLE));
        assertThat(emptyStore().read(HistoryWindow.ALL).runs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\0\0\0\0", "cafe\n"})
    void aBranchWhoseFileIsDamagedIsNotTakenForNone(String content) throws IOException {
        historyOfTwo();
        Path file = Files.writeString(repository.resolve(".git/refs/heads/bench-history"), content);

        List<ThrowingCallable> ways = List.of(
                () -> emptyStore().append(FIRST),
                () -> emptyStore().read(HistoryWindow.ALL),
                () -> GitStorage.care(repository, Optional.empty(), GitStorage.Access.ANONYMOUS)
                        .check(),
                () -> GitStorage.branch(
                                GitCommand.repositoryWithACommit(temporary.resolve("elsewhere")),
                                Optional.of(repository.toString()),
                                Optional.empty())
                        .append(FIRST));
        for (ThrowingCallable way : ways) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(way)
                    .withMessageContaining("the branch bench-history is damaged")
                    .withMessageContaining("git update-ref")
                    .satisfies(
                            failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.REPOSITORY_UNUSABLE));
        }
        assertThat(file).hasContent(content);
    }

    @Test
    void aBranchInPackedRefsIsFound() {
        historyOfTwo();
        git(repository, "pack-refs", "--all");

        assertThat(emptyStore().read(HistoryWindow.ALL).runs()).hasSize(2);
        assertThat(emptyStore().append(SECOND)).isInstanceOf(Appended.AlreadyThere.class);
    }

    @Test
    void outsideARepositoryThereIsNothingToStoreIn() {
        RunStore nowhere = GitStorage.branch(temporary, Optional.empty(), Optional.empty());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> nowhere.append(Runs.withEverything()))
                .withMessageContaining("not a git repository");
    }

    private void historyOfTwo() {
        RunStore store = emptyStore();
        store.append(FIRST);
        store.append(SECOND);
    }
}
