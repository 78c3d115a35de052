package dev.leanbench.lakeprof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks other programs short questions.
 *
 * @param directory where they are started
 * @param variables environment variables they get besides this process's own, see {@link ProjectProgram}
 */
record CommandOutput(Path directory, Map<String, String> variables) {

    /** Long enough for elan to download a toolchain, which it does when it is first asked. */
    private static final long PATIENCE_MINUTES = 10;

    CommandOutput with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        return new CommandOutput(directory, all);
    }

    /** The first line the program prints; empty if it cannot be started, fails, or prints nothing. */
    Optional<String> firstLine(String... command) {
        ProcessBuilder builder = ProjectProgram.in(directory, variables, List.of(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readNBytes(10_000), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? printed.lines().findFirst().filter(line -> !line.isBlank())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
