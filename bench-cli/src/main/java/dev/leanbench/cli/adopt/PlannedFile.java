package dev.leanbench.cli.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file as it is to be.
 *
 * @param name its path in the repository, with slashes
 * @param path where it is
 * @param change what becomes of it
 * @param text what is written: all of it, or what is added
 */
public record PlannedFile(String name, Path path, Change change, String text) {

    void write() throws IOException {
        switch (change) {
            case CREATED, REPLACED -> {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, text);
            }
            case APPENDED -> Files.writeString(path, text, StandardOpenOption.APPEND);
            case UNCHANGED -> {}
        }
    }
}
