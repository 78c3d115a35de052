package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampedLogTest {

    @TempDir
    private Path directory;

    private final AtomicLong now = new AtomicLong();

    @Test
    void timeIsCountedFromTheBeginningOfTheBuildNotFromThatOfTheLog() throws IOException {
        Path file = directory.resolve("lakeprof.log");
        byte[] line = "✔ [0/1] Built A (1.5s)\n".getBytes(StandardCharsets.UTF_8);

        try (StampedLog log = new StampedLog(file, now::get)) {
            now.addAndGet(236_000_000);
            log.buildBegins();
            now.addAndGet(1_520_000_000);
            log.write(line, line.length);
        }

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("[1.520] ✔ [0/1] Built A (1.5s)\n");
    }
}
