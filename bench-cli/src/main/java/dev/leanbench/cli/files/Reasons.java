package dev.leanbench.cli.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Puts what was thrown into words that can stand behind what a problem says. */
public final class Reasons {

    private Reasons() {}

    /**
     * What an exception says. Where a file cannot be used, Java says no more than its path, which the problem names anyway.
     *
     * @param cause what was thrown
     * @return a few words on one line; what it is where it says nothing
     */
    public static String of(Throwable cause) {
        Optional<String> words = cause instanceof FileSystemException file
                ? ofFile(file)
                : Optional.ofNullable(cause.getMessage())
                        .flatMap(message -> message.lines().findFirst());
        return words.filter(text -> !text.isBlank()).orElse(cause.getClass().getSimpleName());
    }

    private static Optional<String> ofFile(FileSystemException cause) {
        if (cause.getReason() != null) {
            return Optional.of(cause.getReason());
        }
        if (cause instanceof AccessDeniedException) {
            return Optional.of("permission denied");
        }
        if (cause instanceof NoSuchFileException) {
            return Optional.of("no such file");
        }
        return cause instanceof NotDirectoryException ? Optional.of("not a directory") : Optional.empty();
    }
}
