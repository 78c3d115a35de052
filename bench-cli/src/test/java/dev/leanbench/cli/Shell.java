package dev.leanbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A shell in a directory, with nothing that a CI says of its run. */
final class Shell {

    /** What a command line gave. */
    record Result(int exitCode, String out, String err) {}

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();

    Shell(Path directory) {
        this.directory = directory;
    }

    Shell set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Result run(String line) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        ProcessBuilder process = new ProcessBuilder("/bin/sh", "-c", line)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.matches("(GITHUB|BENCH|GIT|RUNNER)_.*"));
        // In a CI the launcher leaves nothing running behind it.
        process.environment().put("CI", "true");
        process.environment().putAll(variables);
        int exitCode = process.start().waitFor();
        Result result = new Result(exitCode, text(out), text(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
