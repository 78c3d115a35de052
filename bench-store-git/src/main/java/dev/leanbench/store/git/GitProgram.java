package dev.leanbench.store.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code git}, where it is installed, for the two things that only it knows: settings with conditional
 * includes, and credential helpers. It never asks a person anything.
 */
record GitProgram(Path directory) {

    private static final int SECONDS = 20;

    /** The value of a setting such as {@code http.extraheader} that holds for a URL. */
    Optional<String> settingFor(String name, String url) {
        return run("", "config", "--get-urlmatch", name, url).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What the credential helpers answer, as lines of {@code key=value}. */
    Optional<String> fillCredential(String question) {
        return run(question, "-c", "core.askPass=", "credential", "fill");
    }

    private Optional<String> run(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GCM_INTERACTIVE", "never");
        builder.environment().keySet().removeAll(List.of("GIT_ASKPASS", "SSH_ASKPASS"));
        try {
            Process process = builder.start();
            try (OutputStream question = process.getOutputStream()) {
                question.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return answerOf(process);
        } catch (IOException e) {
            // There is no git here, or it does not want to listen: then it has nothing to tell.
            return Optional.empty();
        }
    }

    private static Optional<String> answerOf(Process process) throws IOException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
