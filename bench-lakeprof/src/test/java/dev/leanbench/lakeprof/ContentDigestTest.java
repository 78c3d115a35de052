package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDigestTest {

    @TempDir
    private Path directory;

    @Test
    void aFileHasTheDigestThatItsLogIsKnownBy() throws IOException {
        Path log = Files.writeString(
                directory.resolve("lakeprof.log"),
                "[1.000] \u2714 [1/2] Built Lab (1.5s)\n[2.000] Build completed successfully (2 jobs).\n");

        assertThat(ContentDigest.of(log))
                .isPresent()
                .isEqualTo(LakeBuilds.log(log).capture().source().contentDigest());
    }

    @Test
    void aFileThatIsNotThereHasNone() {
        assertThat(ContentDigest.of(directory.resolve("none"))).isEmpty();
    }
}
