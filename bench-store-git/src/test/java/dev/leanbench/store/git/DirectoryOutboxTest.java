package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryOutboxTest {

    private static final Run RUN = Runs.withEverything();

    @TempDir
    private Path directory;

    @Test
    void aKeptRunIsItsDocument() throws IOException {
        String file = GitStorage.outbox(directory).keep(RUN);

        assertThat(Path.of(file)).hasFileName("bench-unsent-2026-05-06-eeeeeee.json");
        assertThat(Files.readString(Path.of(file))).isEqualTo(GitStorage.write(RUN));
    }

    @Test
    void keepingARunAgainKeepsOneFile() {
        String first = GitStorage.outbox(directory).keep(RUN);

        assertThat(GitStorage.outbox(directory).keep(RUN)).isEqualTo(first);
    }

    @Test
    void aFileOfAnotherRunIsNotOverwritten() throws IOException {
        Path other = directory.resolve("bench-unsent-2026-05-06-eeeeeee.json");
        Files.writeString(other, "precious");

        String file = GitStorage.outbox(directory).keep(RUN);

        assertThat(Path.of(file)).hasFileName("bench-unsent-2026-05-06-eeeeeee-2.json");
        assertThat(other).hasContent("precious");
    }
}
