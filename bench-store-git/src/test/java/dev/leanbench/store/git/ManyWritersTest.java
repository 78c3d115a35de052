package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.io.IOException;
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

/** Eight writers append ten runs each to one branch, while others read it and git tidies up. */
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
        writeAndRead(Optional.empty(), GitCommand.repositoryWithACommit(temporary.resolve("project")));
    }

    @Test
    void whileGitPacksTheBranchesOfARepositoryOnDiskEveryRunIsStoredExactlyOnce() throws Exception {
        Path remote = GitCommand.bareRepository(temporary.resolve("remote.git"));

        try (Repeated packing = new Repeated("packing", () -> packBranches(remote))) {
            writeAndRead(Optional.of(remote.toUri().toString()), remote);
            assertThat(packing.finish()).isPositive();
            assertThat(remote.resolve("packed-refs")).isNotEmptyFile();
        }
    }

    @Test
    void whileGitPacksTheBranchesOfTheLocalRepositoryEveryRunIsStoredExactlyOnce() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));

        try (Repeated packing = new Repeated("packing", () -> packBranches(project))) {
            writeAndRead(Optional.empty(), project);
            assertThat(packing.finish()).isPositive();
            assertThat(project.resolve(".git/packed-refs")).isNotEmptyFile();
        }
    }

    /** As git's housekeeping does; it lets be what is being written just then, and may say so. */
    private static void packBranches(Path repository) throws IOException, InterruptedException {
        new ProcessBuilder("git", "pack-refs", "--all")
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void writeAndRead(Optional<String> remote, Path keeper) throws Exception {
        Path project = remote.isPresent() ? GitCommand.repositoryWithACommit(temporary.resolve("project")) : keeper;
        GitStorage.Access access = new GitStorage.Access(
                remote.filter(address -> address.startsWith("http")).map(http -> GitHttpServer.TOKEN),
                Map.of(),
                Optional.empty());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        Reader reader = new Reader(GitStorage.branch(project, remote, access));
        try (Repeated reading = new Repeated("reading", reader::read)) {
            List<Future<List<Appended>>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                int writer = number;
                writers.add(threads.submit(() -> append(GitStorage.branch(project, remote, access), writer)));
            }
            for (Future<List<Appended>> writer : writers) {
                assertThat(writer.get()).hasSize(RUNS).allMatch(Appended.Added.class::isInstance);
            }
            assertThat(reading.finish()).isPositive();
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

    /** Sees histories that only grow. */
    private static final class Reader {

        private final RunStore store;
        private int most;

        Reader(RunStore store) {
            this.store = store;
        }

        void read() {
            History history = store.read(HistoryWindow.ALL);
            assertThat(history.skipped()).isEmpty();
            assertThat(history.runs().size()).isGreaterThanOrEqualTo(most);
            most = history.runs().size();
        }
    }

    /** Does something all the time. */
    private static final class Repeated implements AutoCloseable {

        /** What is done. */
        @FunctionalInterface
        interface Deed {
            void once() throws Exception;
        }

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread;
        private final AtomicInteger times = new AtomicInteger();
        private volatile Optional<Throwable> failure = Optional.empty();

        Repeated(String name, Deed deed) {
            thread = new Thread(() -> repeat(deed), name);
            thread.start();
        }

        private void repeat(Deed deed) {
            try {
                while (!stopped.get()) {
                    deed.once();
                    times.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            } catch (Exception | AssertionError e) {
                failure = Optional.of(e);
            }
        }

        /** How often it was done, after it has ended without a failure. */
        int finish() throws InterruptedException {
            close();
            thread.join();
            failure.ifPresent(e -> {
                throw new AssertionError(thread.getName() + " failed", e);
            });
            return times.get();
        }

        @Override
        public void close() {
            stopped.set(true);
        }
    }
}
