package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages and the shells' completion know every command and every option. */
class ManualTest {

    @TempDir
    private static Path directory;

    private Terminal terminal;

    @BeforeEach
    void aTerminal() {
        terminal = new Terminal(directory);
    }

    static Stream<String> commands() {
        return program().getSubcommands().keySet().stream();
    }

    private static CommandLine program() {
        return CommandLines.of(new Terminal(directory).session());
    }

    private static List<OptionSpec> options(String command) {
        return Objects.requireNonNull(program().getSubcommands().get(command), command)
                .getCommandSpec()
                .options();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAPageWithAnEntryForEveryOption(String command) {
        assertThat(terminal.bench("man", command)).isZero();

        assertThat(terminal.out()).startsWith(".TH \"BENCH\\-" + asRoffHasIt(command.toUpperCase(Locale.ROOT)));
        for (OptionSpec option : options(command)) {
            assertThat(terminal.out()).contains("\\fB" + asRoffHasIt(String.join(", ", option.names())));
        }
        assertThat(terminal.out()).doesNotContain("${").contains("EXIT STATUS");
    }

    private static String asRoffHasIt(String words) {
        return words.replace("-", "\\-");
    }

    @Test
    void theMainPageListsEveryCommand() {
        assertThat(terminal.bench("man")).isZero();

        assertThat(commands())
                .allSatisfy(command -> assertThat(terminal.out()).contains("\\fB" + asRoffHasIt(command) + "\\fR"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void thePagesAreReadByGroffWithoutComplaint(String command) throws Exception {
        assumeInstalled("groff");
        terminal.bench("man", command);

        Answer answer = ask(List.of("groff", "-man", "-Tutf8", "-ww", "-z"), terminal.out());

        assertThat(answer.text()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @Test
    void anUnknownPageIsToldWithWhatMayHaveBeenMeant() {
        assertThat(terminal.bench("man", "weakly")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains("Perhaps weekly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "fish"})
    void everyCommandAndOptionCanBeCompleted(String shell) {
        assertThat(terminal.bench("completion", shell)).isZero();

        commands().forEach(command -> {
            assertThat(terminal.out()).contains(command);
            for (OptionSpec option : options(command)) {
                assertThat(terminal.out())
                        .contains(shell.equals("fish") ? asFishKnowsIt(option.longestName()) : option.longestName());
            }
        });
    }

    private static String asFishKnowsIt(String option) {
        return option.startsWith("--") ? "-l " + option.substring(2) : "-s " + option.substring(1);
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh", "fish"})
    void theShellsReadTheirScriptsWithoutComplaint(String shell) throws Exception {
        assumeInstalled(shell);
        terminal.bench("completion", shell);
        Path script = Files.writeString(directory.resolve("completion." + shell), terminal.out());

        Answer answer = ask(List.of(shell, "-n", script.toString()), "");

        assertThat(answer.text()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @Test
    void bashCompletesWhatWasBegun() throws Exception {
        assumeInstalled("bash");
        terminal.bench("completion", "bash");
        Path script = Files.writeString(directory.resolve("completion.sh"), terminal.out());

        assertThat(completed(script, "bench", "targ")).isEqualTo("target");
        assertThat(completed(script, "bench", "weekly", "--prec")).isEqualTo("--precise");
        assertThat(completed(script, "bench", "top", "--by", "g")).isEqualTo("growth");
    }

    @Test
    void zshCompletesWhatWasBegun() throws Exception {
        assumeInstalled("zsh");
        terminal.bench("completion", "zsh");
        Path script = Files.writeString(directory.resolve("completion.zsh"), terminal.out());
        String typing = "src/test/resources/completion/complete.zsh";
        List<String> begun = List.of("bench targ", "bench weekly --prec", "bench top --by g");

        List<String> command = new ArrayList<>(List.of("zsh", "-f", typing, script.toString()));
        command.addAll(begun);
        assertThat(ask(command, "").text().lines()).containsExactly("target", "weekly --precise", "top --by growth");
    }

    @Test
    void fishCompletesWhatWasBegun() throws Exception {
        assumeInstalled("fish");
        terminal.bench("completion", "fish");
        Path script = Files.writeString(directory.resolve("bench.fish"), terminal.out());

        assertThat(ask(List.of("fish", "-c", "source " + script + "; complete -C 'bench targ'"), "")
                        .text())
                .startsWith("target\t");
        assertThat(ask(List.of("fish", "-c", "source " + script + "; complete -C 'bench top --by g'"), "")
                        .text())
                .startsWith("growth");
    }

    private static String completed(Path script, String... words) throws IOException, InterruptedException {
        List<String> quoted = Stream.of(words).map(word -> "'" + word + "'").toList();
        String ask = "source " + script + "; COMP_WORDS=(" + String.join(" ", quoted) + "); COMP_CWORD="
                + (words.length - 1) + "; COMP_LINE='" + String.join(" ", words)
                + "'; COMP_POINT=${#COMP_LINE}; _complete_bench 2>/dev/null; echo \"${COMPREPLY[@]}\"";
        return ask(List.of("bash", "-c", ask), "").text().strip();
    }

    private record Answer(int status, String text) {}

    private static Answer ask(List<String> command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private static void assumeInstalled(String program) {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        assumeThat(there).as("%s is not installed", program).isTrue();
    }
}
