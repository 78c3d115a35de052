package dev.leanbench.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the command in this process, as a person would in a directory. */
final class Terminal {

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();
    private String out = "";
    private String err = "";

    Terminal(Path directory) {
        this.directory = directory;
    }

    Terminal set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    int bench(String... args) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exitCode = Main.run(session(written, said), args);
        out = written.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    /** Surroundings in which nobody listens. */
    Session session() {
        return session(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    Session session(OutputStream written, OutputStream said) {
        return new Session(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                variables,
                directory,
                InstantSource.fixed(Instant.parse("2026-05-06T12:00:00Z")));
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    /** A repository with one commit. */
    void repository() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "first");
    }

    /** Runs git there, which leaves nothing to be done in the background, and says what it printed. */
    String git(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder()
                .command(Stream.concat(Stream.of("git", "-c", "maintenance.auto=false"), Stream.of(arguments))
                        .toList())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("git " + String.join(" ", arguments));
        }
        return printed;
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
