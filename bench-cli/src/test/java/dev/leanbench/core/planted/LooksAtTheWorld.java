package dev.leanbench.core.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What core must never do: read a file, or the clock. */
final class LooksAtTheWorld {

    private LooksAtTheWorld() {}

    static String file() throws IOException {
        return Files.readString(Path.of("x"));
    }

    static Instant clock() {
        return Instant.now();
    }
}
