package dev.leanbench.store.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the small files in which git notes where something is, and which it may take away at any time. */
final class GitFile {

    /** Twice as much as the longest path. */
    private static final int MOST_BYTES = 8192;

    private GitFile() {}

    /** How a file begins, which is all of it if it is one of git's; nothing where it is no file, or gone by the time it is opened. */
    static Optional<String> textOf(Path file, Charset charset) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(new String(bytes.readNBytes(MOST_BYTES), charset));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
