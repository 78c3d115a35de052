package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.contract.RunHistoryContract;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRunHistoryTest implements RunHistoryContract {

    private static final Run RUN = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

    @TempDir
    private Path directory;

    @Override
    public RunHistory historyOf(List<Run> runs) {
        Path documents = directory.resolve("bench/history");
        Set<RunName> taken = new HashSet<>();
        try {
            Files.createDirectories(documents);
            for (Run run : runs) {
                RunName name = RunName.firstFreeFor(run.origin(), taken);
                taken.add(name);
                Files.writeString(documents.resolve(name + ".json"), GitStorage.write(run));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GitStorage.directory(directory);
    }

    @Test
    void documentsOutsideABranchMayBeCalledAnything() throws IOException {
        Files.writeString(directory.resolve("2026-05-04-aaaaaaa.json"), GitStorage.write(RUN));
        Run second = run("2026-05-04T09:00:00Z", 'a', target("A", "1.3"));
        Files.writeString(directory.resolve("before the change.json"), GitStorage.write(second));

        History history = GitStorage.directory(directory).read(HistoryWindow.ALL);

        assertThat(history.runs())
                .extracting(StoredRun::name)
                .extracting(RunName::toString)
                .containsExactly("2026-05-04-aaaaaaa", "2026-05-04-aaaaaaa-2");
    }

    @Test
    void whatIsNoRunDocumentIsSkippedByName() throws IOException {
        historyOf(List.of(RUN));
        Path documents = directory.resolve("bench/history");
        Files.writeString(documents.resolve("2026-05-05-bbbbbbb.json"), "{");
        Files.writeString(documents.resolve("2026-05-06-ccccccc.json"), GitStorage.write(RUN));
        Files.createSymbolicLink(
                documents.resolve("2026-05-07-ddddddd.json"), documents.resolve("2026-05-04-aaaaaaa.json"));

        History history = GitStorage.directory(directory).read(HistoryWindow.ALL);

        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(RUN);
        assertThat(history.skipped())
                .extracting(SkippedFile::path)
                .containsExactlyInAnyOrder(
                        "bench/history/2026-05-05-bbbbbbb.json",
                        "bench/history/2026-05-06-ccccccc.json",
                        "bench/history/2026-05-07-ddddddd.json");
    }

    @Test
    void aFileTooLargeForADocumentIsNotLoaded() throws IOException {
        historyOf(List.of(RUN));
        Path huge = directory.resolve("bench/history/2026-05-05-bbbbbbb.json");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }

        History history = GitStorage.directory(directory).read(HistoryWindow.ALL);

        assertThat(history.skipped())
                .singleElement()
                .extracting(SkippedFile::reason)
                .asString()
                .contains("larger");
    }

    @Test
    void aMissingDirectoryIsNamed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> GitStorage.directory(directory.resolve("absent")).read(HistoryWindow.ALL))
                .withMessageContaining("absent: there is no such directory")
                .satisfies(failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.INPUT_UNREADABLE));
    }

    @Test
    void aDirectoryOfSomethingElseIsNotTakenForAHistoryWithoutRuns() throws IOException {
        Files.writeString(directory.resolve("README.md"), "# Something else\n");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GitStorage.directory(directory).read(HistoryWindow.ALL))
                .withMessageContaining("there is no run document in this directory")
                .satisfies(failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.INPUT_UNREADABLE));
    }
}
