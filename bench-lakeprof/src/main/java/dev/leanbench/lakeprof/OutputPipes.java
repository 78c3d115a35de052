package dev.leanbench.lakeprof;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Two named pipes for what a command prints, which can be read until the last of those who write into them has ended.
 * Java's own are closed as soon as the command itself has ended: what it left behind, such as a {@code tee} with the last
 * lines, could write once more, and was ended by its next line.
 */
final class OutputPipes {

    private final Path directory;
    private final Pipe output;
    private final Pipe errors;

    /**
     * One of them.
     *
     * @param place its name
     * @param reading what is written into it
     * @param open while it is, nobody has to wait for another end to be opened, and no end is read
     */
    private record Pipe(Path place, InputStream reading, RandomAccessFile open) {

        static Pipe at(Path place) throws IOException {
            // Opened for both first: who only reads waits until somebody writes.
            RandomAccessFile open = new RandomAccessFile(place.toFile(), "rw");
            return new Pipe(place, new FileInputStream(place.toFile()), open);
        }

        ProcessBuilder.Redirect writing() {
            return ProcessBuilder.Redirect.appendTo(place.toFile());
        }
    }

    private OutputPipes(Path directory, Pipe output, Pipe errors) {
        this.directory = directory;
        this.output = output;
        this.errors = errors;
    }

    /** New ones; empty where none can be made, as on Windows. */
    static Optional<OutputPipes> make(CommandOutput programs) {
        try {
            Path directory = Files.createTempDirectory("bench-output-");
            Path output = directory.resolve("output");
            Path errors = directory.resolve("errors");
            programs.firstLine("mkfifo", output.toString(), errors.toString());
            if (Files.exists(output) && Files.exists(errors)) {
                return Optional.of(new OutputPipes(directory, Pipe.at(output), Pipe.at(errors)));
            }
            forget(directory, output, errors);
        } catch (IOException e) {
            // No room for temporary files.
        }
        return Optional.empty();
    }

    /** Lets a command write into them. */
    void fillFrom(ProcessBuilder command) {
        command.redirectOutput(output.writing()).redirectError(errors.writing());
    }

    InputStream output() {
        return output.reading();
    }

    InputStream errors() {
        return errors.reading();
    }

    /** To be called once the command has been started, or could not be: nobody else will write, and the names go. */
    void begun() {
        try {
            output.open().close();
            errors.open().close();
            forget(directory, output.place(), errors.place());
        } catch (IOException e) {
            // A directory is left behind among the temporary files.
        }
    }

    private static void forget(Path directory, Path... places) throws IOException {
        for (Path place : List.of(places)) {
            Files.deleteIfExists(place);
        }
        Files.delete(directory);
    }
}
