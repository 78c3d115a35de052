package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteRunStoreTest implements RunStoreContract {

    private static final Run RUN = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

    @TempDir
    private Path temporary;

    private Path project;
    private Path remote;

    @BeforeEach
    void makeRepositories() {
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        remote = GitCommand.bareRepository(temporary.resolve("a remote.git"));
    }

    @Override
    public RunStore emptyStore() {
        return storeAt(remote.toUri().toString());
    }

    private RunStore storeAt(String address) {
        return GitStorage.branch(project, Optional.of(address), Optional.empty());
    }

    @Test
    void aRemoteIsFoundByNameUrlAndPath() {
        git(project, "remote", "add", "origin", remote.toString());
        storeAt("origin").append(RUN);

        assertThat(storeAt(remote.toString()).append(RUN)).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(storeAt("../a remote.git").append(RUN)).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(storeAt("file://" + remote).append(RUN)).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(GitStorage.remoteUrl(project, "origin")).contains(remote.toString());
        assertThat(GitStorage.remoteUrl(project, "upstream")).isEmpty();
        assertThat(GitStorage.remoteUrl(temporary, "origin")).isEmpty();
    }

    @Test
    void theUsersRepositoryIsNotWrittenAtAll() throws IOException {
        List<Path> before = filesOf(project);

        emptyStore().append(RUN);

        assertThat(filesOf(project)).isEqualTo(before);
        assertThat(git(remote, "fsck", "--strict", "--full")).doesNotContain("error", "warning");
    }

    private static List<Path> filesOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void historyGrowsOnTheRemoteThoughOnlyItsTipIsFetched() {
        RunStore store = emptyStore();
        for (int day = 1; day <= 4; day++) {
            store.append(run("2026-05-0" + day + "T06:00:00Z", 'a', target("A", "1." + day)));
        }

        assertThat(git(remote, "rev-list", "--count", "bench-history").strip()).isEqualTo("4");
    }

    /** It is due to be tidied up, and JGit would do it before the push returns. */
    @Test
    void aRemoteOnDiskIsNotTidiedUpByAProcessThatIsAboutToEnd() {
        git(remote, "config", "gc.autoPackLimit", "1");
        git(remote, "config", "gc.autoDetach", "false");
        git(remote, "config", "receive.autogc", "true");
        RunStore store = emptyStore();
        for (int day = 1; day <= 4; day++) {
            store.append(run("2026-05-0" + day + "T06:00:00Z", 'a', target("A", "1." + day)));
        }

        assertThat(remote.resolve("packed-refs")).doesNotExist();
        assertThat(remote.resolve("objects/pack"))
                .isDirectoryContaining(file -> file.toString().endsWith(".pack"));
    }

    @Test
    void theSameRunSubmittedByTwoAtOnceIsStoredOnce() throws Exception {
        Callable<Appended> append = () -> emptyStore().append(RUN);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Appended> done : threads.invokeAll(List.of(append, append))) {
                assertThat(done.get().stored().run()).isEqualTo(RUN);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(emptyStore().read(HistoryWindow.ALL).runs()).hasSize(1);
        assertThat(git(remote, "rev-list", "--count", "bench-history").strip()).isEqualTo("1");
    }

    @Test
    void aForeignBranchOnTheRemoteIsRefused() {
        git(project, "push", "-q", remote.toString(), "HEAD:refs/heads/bench-history");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> emptyStore().append(RUN))
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.HISTORY_REFUSED));
    }

    @Test
    void aRemoteThatCannotBeReachedIsNamedWithoutItsSecrets() {
        assertUnreachable("nosuchremote");
        assertUnreachable("git@127.0.0.1:o/r.git");
        assertUnreachable(temporary.resolve("absent.git").toUri().toString());
        assertUnreachable("http://someone:hunter2@127.0.0.1:1/o/r.git");
    }

    @Test
    void aHostThatNobodyKnowsIsNoMissingRepository() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "ssh is not installed");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new GitRunStore(
                                GitStorage.home(
                                        project,
                                        Optional.of("git@nowhere.invalid:o/r.git"),
                                        GitStorage.Access.ANONYMOUS,
                                        QuickLimits.LIMITS),
                                QuickLimits.LIMITS)
                        .append(RUN))
                .withMessageContaining("the remote cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/o/r.git", "sftp://127.0.0.1/o/r.git", "amazon-s3://key@bucket/r"})
    void whatBenchHasNoWayToIsSaidSo(String address) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> storeAt(address).append(RUN))
                .withMessageContaining("bench does not know " + address.replaceFirst(":.*", "://"))
                .satisfies(failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.USAGE));
    }

    private void assertUnreachable(String address) {
        GitStorage.Access access = new GitStorage.Access(Optional.of("t0ken"), Map.of(), Optional.empty());
        RunStore store = new GitRunStore(
                GitStorage.home(project, Optional.of(address), access, QuickLimits.LIMITS), QuickLimits.LIMITS);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.append(RUN))
                .satisfies(failed -> {
                    assertThat(failed.problem().kind()).isEqualTo(ProblemKind.HISTORY_UNREACHABLE);
                    assertThat(failed).hasStackTraceContaining("bench-history");
                    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain("hunter2", "t0ken");
                    }
                });
    }
}
