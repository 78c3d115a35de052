package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietSettingsTest {

    private final Config settings = new Config();

    @TempDir
    private Path temporary;

    @BeforeEach
    void useThem() throws IOException {
        // What opens repositories makes JGit use them.
        assertThat(Repositories.find(temporary)).isEmpty();
    }

    private long nanosecondsOfTimes(String disk) {
        return settings.getTimeUnit("filesystem", disk, "timestampResolution", Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Test
    void howExactTimesAreIsWhatWasNotedAndElseTakenToBeTwoSeconds() {
        settings.setString("filesystem", "known", "timestampResolution", "4 microseconds");

        assertThat(nanosecondsOfTimes("known")).isEqualTo(4_000);
        assertThat(nanosecondsOfTimes("unknown")).isEqualTo(2_000_000_000);
        assertThat(settings.getTimeUnit("filesystem", "unknown", "minRacyThreshold", 7, TimeUnit.NANOSECONDS))
                .isEqualTo(7);
    }

    @Test
    void noRepositoryIsTidiedUpWhateverItsSettingsSay() {
        settings.setBoolean("receive", null, "autogc", true);
        settings.setBoolean("receive", null, "fsckObjects", true);

        assertThat(settings.getBoolean("receive", "autogc", true)).isFalse();
        assertThat(settings.getBoolean("receive", "fsckObjects", false)).isTrue();
        assertThat(settings.getBoolean("receive", "certNonce", true)).isTrue();
    }

    @Test
    void onAFreshMachineNothingIsMeasuredInTheRepositoryNorNotedAtHome() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        Path home = Files.createDirectories(temporary.resolve("home"));
        Path output = temporary.resolve("out.txt");
        List<String> command = new ArrayList<>(AppendingProcess.command(project, Optional.empty(), 1, 0, 1, 2));
        command.add(1, "-Duser.home=" + home);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve(".config").toString());

        int exitCode = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        assertThat(exitCode).as(Files.readString(output)).isZero();
        assertThat(home).isEmptyDirectory();
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(".probe"));
        }
    }
}
