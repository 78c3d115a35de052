package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Git itself, as the independent witness of what was written. */
final class GitCommand {

    private GitCommand() {}

    static String git(Path directory, String... arguments) {
        return run(directory, Map.of(), arguments);
    }

    /** Git with an index of its own. */
    static String gitWithIndex(Path directory, Path index, String... arguments) {
        return run(directory, Map.of("GIT_INDEX_FILE", index.toString()), arguments);
    }

    private static String run(Path directory, Map<String, String> variables, String... arguments) {
        // A newer git tidies up in the background after a commit: files would come and go while a test looks at them.
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "init.defaultBranch=main", "-c", "maintenance.auto=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("git is needed for these tests", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A repository with one commit. */
    static Path repositoryWithACommit(Path directory) {
        try {
            Files.createDirectories(directory);
            git(directory, "init", "-q");
            git(directory, "config", "user.name", "A Maintainer");
            git(directory, "config", "user.email", "maintainer@example.org");
            Files.writeString(directory.resolve("Main.lean"), "def main := 1\n");
            git(directory, "add", "Main.lean");
            git(directory, "commit", "-q", "-m", "feat: begin");
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path bareRepository(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        git(directory, "init", "-q", "--bare");
        return directory;
    }
}
