package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theShortWayToTheVersionSaysWhatTheLongWaySays(String flag, @TempDir Path directory) {
        Terminal terminal = new Terminal(directory);

        assertThat(terminal.bench(flag)).isZero();

        assertThat(Version.isAllThatIsAsked(flag)).isTrue();
        assertThat(terminal.out()).isEqualTo(Version.line() + System.lineSeparator());
    }

    @Test
    void whereMoreIsAskedTheCommandLineAnswers() {
        assertThat(Version.isAllThatIsAsked()).isFalse();
        assertThat(Version.isAllThatIsAsked("history")).isFalse();
        assertThat(Version.isAllThatIsAsked("history", "--version")).isFalse();
    }
}
