package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was fetched is kept, and is only ever a cache. */
class CachedHistoryTest {

    private static final Run FIRST = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "17"));
    private static final Run SECOND = run("2026-05-11T06:00:00Z", 'b', target("A", "1.3"), target("B", "18"));
    private static final Run THIRD = run("2026-05-18T06:00:00Z", 'c', target("A", "1.4"), target("B", "19"));

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temporary;

    private GitHttpServer server;
    private Path project;
    private Path remote;
    private Path cache;

    @BeforeEach
    void storeTwoRuns() {
        server = GitHttpServer.start(temporary.resolve("server"), GitHttpServer.Door.OPEN);
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        remote = server.repository("project.git");
        cache = temporary.resolve("cache");
        store(Optional.empty()).append(FIRST);
        store(Optional.empty()).append(SECOND);
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    private RunStore store(Optional<Path> kept) {
        GitStorage.Access access = new GitStorage.Access(Optional.empty(), Map.of(), kept);
        return new GitRunStore(
                GitStorage.home(project, Optional.of(server.address("project.git")), access, QuickLimits.LIMITS),
                QuickLimits.LIMITS);
    }

    private void assertHolds(Run... runs) {
        History history = store(Optional.of(cache)).read(HistoryWindow.ALL);
        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(runs);
        assertThat(history.skipped()).isEmpty();
    }

    @Test
    void whatWasReadOnceIsNotFetchedAgain() throws IOException {
        assertHolds(FIRST, SECOND);
        List<Path> packs = keptPacks();

        assertHolds(FIRST, SECOND);

        assertThat(packs).isNotEmpty();
        assertThat(keptPacks()).isEqualTo(packs);
    }

    @Test
    void whatOthersStoreIsSeenAllTheSame() {
        assertHolds(FIRST, SECOND);
        store(Optional.empty()).append(THIRD);

        assertHolds(FIRST, SECOND, THIRD);
    }

    /** Ways in which a directory suffers. */
    enum Damage {
        PACKS_ARE_GARBAGE,
        PACKS_ARE_CUT_SHORT,
        PACKS_HAVE_OTHER_BYTES,
        PACKS_ARE_GONE,
        INDEXES_ARE_GARBAGE,
        THE_LARGEST_INDEX_IS_GARBAGE,
        THE_SMALLEST_INDEX_IS_GARBAGE,
        EVERYTHING_IS_GARBAGE,
        EVERYTHING_IS_GONE_BUT_THE_HEAD,
        IT_IS_A_FILE
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedOneIsMadeAnew(Damage damage) throws IOException {
        assertHolds(FIRST, SECOND);
        inflict(damage);

        assertHolds(FIRST, SECOND);
        inflict(damage);
        store(Optional.of(cache)).append(THIRD);

        assertHolds(FIRST, SECOND, THIRD);
        new BranchWitness(remote).assertThatEveryCommitAddsOneRun();
        new BranchWitness(remote).assertThatGitFindsNoFault();
    }

    private void inflict(Damage damage) throws IOException {
        switch (damage) {
            case PACKS_ARE_GARBAGE -> overwriteAll(".pack", bytes -> GARBAGE);
            case PACKS_ARE_CUT_SHORT -> overwriteAll(".pack", bytes -> Arrays.copyOf(bytes, bytes.length / 2));
            case PACKS_HAVE_OTHER_BYTES -> overwriteAll(".pack", CachedHistoryTest::withOtherBytes);
            case PACKS_ARE_GONE -> delete(".pack");
            case INDEXES_ARE_GARBAGE -> overwriteAll(".idx", bytes -> GARBAGE);
            case THE_LARGEST_INDEX_IS_GARBAGE ->
                overwrite(indexes().get(indexes().size() - 1), GARBAGE);
            case THE_SMALLEST_INDEX_IS_GARBAGE -> overwrite(indexes().get(0), GARBAGE);
            case EVERYTHING_IS_GARBAGE -> overwriteAll("", bytes -> GARBAGE);
            case EVERYTHING_IS_GONE_BUT_THE_HEAD -> {
                delete(".pack");
                delete(".idx");
                delete("config");
            }
            case IT_IS_A_FILE -> {
                delete("");
                cache = Files.writeString(temporary.resolve("file"), "no directory");
            }
        }
    }

    private static byte[] withOtherBytes(byte[] pack) {
        byte[] other = pack.clone();
        for (int at = 20; at < other.length; at += 10) {
            other[at] ^= 0x55;
        }
        return other;
    }

    private interface Change {
        byte[] of(byte[] before);
    }

    private void overwriteAll(String suffix, Change change) throws IOException {
        for (Path file : kept(suffix)) {
            overwrite(file, change.of(Files.readAllBytes(file)));
        }
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        Files.delete(file); // git writes its packs read-only
        Files.write(file, content);
    }

    private List<Path> indexes() throws IOException {
        List<Path> indexes = new ArrayList<>(kept(".idx"));
        indexes.sort(Comparator.comparing(file -> file.toFile().length()));
        return indexes;
    }

    private void delete(String suffix) throws IOException {
        for (Path file : kept(suffix)) {
            Files.delete(file);
        }
    }

    private List<Path> kept(String suffix) throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> keptPacks() throws IOException {
        return kept(".pack");
    }

    @Test
    void whileAnotherProcessUsesItItIsDoneWithout() throws IOException {
        assertHolds(FIRST, SECOND);
        List<Path> packs = keptPacks();
        store(Optional.empty()).append(THIRD);
        try (FileChannel channel = FileChannel.open(kept(".lock").get(0), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertHolds(FIRST, SECOND, THIRD);

            assertThat(keptPacks()).isEqualTo(packs);
        }
    }

    @Test
    void processesThatShareOneStoreEveryRunOnce() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int writer = 1; writer <= 3; writer++) {
            List<String> command = new ArrayList<>(
                    AppendingProcess.command(project, Optional.of(server.address("project.git")), writer, 0, 4, 20));
            command.add(1, "-D" + AppendingProcess.CACHE + "=" + cache);
            writers.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(temporary.resolve("writer-" + writer).toFile())
                    .start());
        }
        for (int writer = 1; writer <= 3; writer++) {
            Path output = temporary.resolve("writer-" + writer);
            assertThat(writers.get(writer - 1).waitFor())
                    .as(Files.readString(output))
                    .isZero();
            assertThat(AppendingProcess.storedIn(output))
                    .isEqualTo(IntStream.range(0, 4).boxed().toList());
        }

        assertThat(store(Optional.of(cache)).read(HistoryWindow.ALL).runs()).hasSize(2 + 12);
        BranchWitness witness = new BranchWitness(remote);
        witness.assertThatEveryCommitAddsOneRun();
        witness.assertThatGitFindsNoFault();
    }
}
