package dev.leanbench.lakeprof;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A pipe for one stream of a command that can be read until the last of those who write into it has ended. Java's own is
 * closed as soon as the command itself has ended: what it left behind, such as a {@code tee} with the last lines, could
 * write once more, and was ended by its next line.
 */
final class NamedPipe {

    private final Path place;
    private final InputStream reading;
    /** While it is open nobody has to wait for another end to be opened, and no end is read. */
    private final RandomAccessFile open;

    private NamedPipe(Path place) throws IOException {
        this.place = place;
        this.open = new RandomAccessFile(place.toFile(), "rw");
        this.reading = new FileInputStream(place.toFile());
    }

    /** A new one; empty where none can be made, as on Windows. */
    static Optional<NamedPipe> make(CommandOutput programs) {
        try {
            Path directory = Files.createTempDirectory("bench-output-");
            Path place = directory.resolve("pipe");
            programs.firstLine("mkfifo", place.toString());
            if (Files.exists(place)) {
                return Optional.of(new NamedPipe(place));
            }
            Files.delete(directory);
        } catch (IOException e) {
            // No room for temporary files.
        }
        return Optional.empty();
    }

    /** Where the command is to write. */
    ProcessBuilder.Redirect writing() {
        return ProcessBuilder.Redirect.appendTo(place.toFile());
    }

    /** What is written. */
    InputStream reading() {
        return reading;
    }

    /** To be called once the command has been started, or could not be: nobody else will write, and the name goes. */
    void begun() {
        try {
            open.close();
            Files.delete(place);
            Files.delete(Objects.requireNonNull(place.getParent(), "it lies in a directory of its own"));
        } catch (IOException e) {
            // An empty directory is left behind among the temporary files.
        }
    }
}
