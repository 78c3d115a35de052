package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SubcommandsTest {

    @TempDir
    private static Path directory;

    private static CommandLine bench(String... arguments) {
        return CommandLines.of(new Terminal(directory).session(), arguments);
    }

    static Stream<String> names() {
        return Subcommands.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsKnownByTheNameItCallsItself(String name) {
        assertThat(bench().getSubcommands().get(name))
                .isNotNull()
                .satisfies(command -> assertThat(command.getCommandSpec()
                                .userObject()
                                .getClass()
                                .getAnnotation(CommandLine.Command.class)
                                .name())
                        .isEqualTo(name));
    }

    @Test
    void whereOneIsNamedThatOneAloneIsLoaded() {
        assertThat(bench("import", "history").getSubcommands()).containsOnlyKeys("import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "man", "completion", "improt"})
    void whereAllAreMeantOrNoneIsMeantAllAreLoaded(String first) {
        assertThat(bench(first).getSubcommands().keySet()).containsExactlyElementsOf(Subcommands.NAMES);
    }
}
