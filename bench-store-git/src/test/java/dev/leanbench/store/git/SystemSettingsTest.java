package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SystemSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsKnownWithoutGitIsWhatGitSays() throws Exception {
        Path stated = Files.createFile(directory.resolve("settings"));

        for (String variable : List.of("", stated.toString())) {
            Map<String, String> variables = Map.of("PATH", "/usr/bin", "GIT_CONFIG_SYSTEM", variable);

            assertThat(SystemSettings.file(variables).orElseThrow()).hasToString(saidByGit(variables));
        }
    }

    /** With this editor it prints what it would edit, and edits nothing. */
    private static String saidByGit(Map<String, String> variables) throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(Path.of("/usr/bin/git"), LinkOption.NOFOLLOW_LINKS), "no /usr/bin/git");
        ProcessBuilder git = new ProcessBuilder("/usr/bin/git", "config", "--system", "--edit");
        git.environment().putAll(variables);
        git.environment().values().remove("");
        git.environment().put("GIT_EDITOR", "echo");
        return new String(git.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void aGitThatLiesElsewhereIsAsked() throws IOException {
        Path own = directory.resolve("git");
        Files.writeString(own, "#!/bin/sh\n");
        assertThat(own.toFile().setExecutable(true)).isTrue();

        assertThat(SystemSettings.file(Map.of("PATH", directory + ":/usr/bin"))).isEmpty();
    }

    @Test
    void aLinkIsWhatItPointsAt() throws IOException {
        Path own = directory.resolve("git");
        Files.createSymbolicLink(own, Path.of("/usr/bin/git"));

        assertThat(SystemSettings.file(Map.of("PATH", directory.toString())))
                .isEqualTo(SystemSettings.file(Map.of("PATH", "/usr/bin")));
    }

    @Test
    void whereThereIsNoGitNothingIsCertain() {
        assertThat(SystemSettings.file(Map.of("PATH", directory.toString()))).isEmpty();
        assertThat(SystemSettings.file(Map.of())).isEmpty();
    }
}
