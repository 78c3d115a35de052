package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight writers append ten runs each to one branch, while others read it. */
@Tag("faults")
class ManyWritersTest {

    private static final int WRITERS = 8;
    private static final int RUNS = 10;

    @TempDir
    private Path temporary;

    @Test
    void overHttpEveryRunIsStoredExactlyOnce() throws Exception {
        try (GitHttpServer server =
                GitHttpServer.start(temporary.resolve("server"), GitHttpServer.Door.TOKEN_TO_WRITE)) {
            Path remote = server.repository("project.git");

            writeAndRead(Optional.of(server.address("project.git")), remote);
        }
    }

    @Test
    void toARepositoryOnDiskEveryRunIsStoredExactlyOnce() throws Exception {
        Path remote = GitCommand.bareRepository(temporary.resolve("remote.git"));

        writeAndRead(Optional.of(remote.toUri().toString()), remote);
    }

    @Test
    void toTheLocalRepositoryEveryRunIsStoredExactlyOnce() throws Exception {
        writeAndRead(Optional.empty(), temporary.resolve("project"));
    }

    private void writeAndRead(Optional<String> remote, Path keeper) throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        GitStorage.Access access = new GitStorage.Access(
                remote.filter(address -> address.startsWith("http")).map(http -> GitHttpServer.TOKEN),
                Map.of(),
                Optional.empty());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (Reader reader = new Reader(GitStorage.branch(project, remote, access))) {
            List<Future<List<Appended>>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                int writer = number;
                writers.add(threads.submit(() -> append(GitStorage.branch(project, remote, access), writer)));
            }
            for (Future<List<Appended>> writer : writers) {
                assertThat(writer.get()).hasSize(RUNS).allMatch(Appended.Added.class::isInstance);
            }
            assertThat(reader.finish()).isPositive();
        } finally {
            threads.shutdownNow();
        }

        BranchWitness witness = new BranchWitness(keeper);
        witness.assertThatGitFindsNoFault();
        witness.assertThatEveryCommitAddsOneRun();
        List<String> commits = witness.commitsOldestFirst();
        assertThat(commits).hasSize(WRITERS * RUNS);
        commits.forEach(witness::runsAt);
    }

    private static List<Appended> append(RunStore store, int writer) {
        List<Appended> appended = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            appended.add(store.append(AppendingProcess.run(writer, i, 20)));
        }
        return appended;
    }

    /** Reads all the time, and sees histories that only grow. */
    private static final class Reader implements AutoCloseable {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread;
        private final AtomicInteger reads = new AtomicInteger();
        private volatile Optional<Throwable> failure = Optional.empty();

        Reader(RunStore store) {
            thread = new Thread(() -> read(store), "reader");
            thread.start();
        }

        private void read(RunStore store) {
            try {
                int most = 0;
                while (!stopped.get()) {
                    History history = store.read(HistoryWindow.ALL);
                    assertThat(history.skipped()).isEmpty();
                    assertThat(history.runs().size()).isGreaterThanOrEqualTo(most);
                    most = history.runs().size();
                    reads.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            } catch (InterruptedException | RuntimeException | AssertionError e) {
                failure = Optional.of(e);
            }
        }

        /** How often it read, after it has ended without a failure. */
        int finish() throws InterruptedException {
            stopped.set(true);
            thread.join();
            failure.ifPresent(e -> {
                throw new AssertionError("a reader failed", e);
            });
            return reads.get();
        }

        @Override
        public void close() {
            stopped.set(true);
        }
    }
}
