package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The lock file of the branch. A process that is killed while it moves the branch leaves it behind, and nobody could
 * ever move the branch again.
 *
 * @param file where it is
 */
record StaleLock(Path file) {

    /** Moving a branch takes milliseconds. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    static StaleLock of(Path gitDirectory) {
        return new StaleLock(gitDirectory.resolve(BranchLayout.REF + ".lock"));
    }

    void breakIfForgotten() throws IOException {
        try {
            Instant made = Files.getLastModifiedTime(file).toInstant();
            if (made.isBefore(Instant.now().minus(FORGOTTEN))) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Nobody holds it.
        }
    }
}
