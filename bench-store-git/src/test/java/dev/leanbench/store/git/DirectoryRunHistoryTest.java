package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.contract.RunHistoryContract;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRunHistoryTest implements RunHistoryContract {

    @TempDir
    private Path directory;

    @Override
    public RunHistory historyOf(List<Run> runs) {
        Set<RunName> names = new HashSet<>();
        try {
            for (Run run : runs) {
                RunName name = RunName.firstFreeFor(run.origin(), names);
                names.add(name);
                Path file = directory.resolve(HistoryLayout.path(name));
                Files.createDirectories(file.getParent());
                Files.writeString(file, GitStorage.write(run));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GitStorage.directory(directory);
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        RunHistory history = GitStorage.directory(directory.resolve("none"));

        assertThatThrownBy(() -> history.read(HistoryWindow.ALL)).hasMessageContaining("none");
    }
}
