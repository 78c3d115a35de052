package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanbench.cli.config.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** A flag wins over a variable, a variable over the repository's file. */
class ConfigCommandTest {

    private static final String LOG = "✔ [1/3] Built A (1.5s)\n✔ [2/3] Built B.C (2.5s)\n✔ [3/3] Built B:c (3.5s)\n"
            + "Build completed successfully (3 jobs).\n";

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aRepository() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        Files.createDirectories(directory.resolve("bench"));
        terminal.file("lake.log", LOG);
    }

    @Test
    void whereNothingIsSetEverythingIsTheDefault() throws Exception {
        assertThat(terminal.bench("config")).isZero();

        assertThat(terminal.out().lines())
                .hasSize(Setting.values().length + 1)
                .contains("top      5  (default)", "precise  false  (default)", "token    none  (default)");
    }

    @Test
    void everyValueComesWithItsOrigin() throws Exception {
        settings("top = 3\nprecise = true\nremote = upstream\n");
        terminal.set("BENCH_TOP", "7").set("GITHUB_TOKEN", "secret");

        assertThat(terminal.bench("config", "--remote", "fork", "--json")).isZero();

        JsonNode answer = new ObjectMapper().readTree(terminal.out());
        assertThat(entry(answer, "top"))
                .isEqualTo(
                        "{\"key\":\"top\",\"value\":\"7\",\"origin\":\"variable\",\"where\":\"BENCH_TOP\",\"default\":\"5\"}");
        assertThat(entry(answer, "remote")).contains("\"fork\"", "\"flag\"", "\"--remote\"");
        assertThat(entry(answer, "precise")).contains("\"true\"", "\"file\"", "bench.properties");
        assertThat(entry(answer, "out")).contains("\"value\":null", "\"default\"");
        assertThat(answer.path("token").asText()).isEqualTo("GITHUB_TOKEN");
        assertThat(terminal.out()).doesNotContain("secret");
    }

    private static String entry(JsonNode answer, String key) {
        for (JsonNode entry : answer.path("settings")) {
            if (entry.path("key").asText().equals(key)) {
                return entry.toString();
            }
        }
        return "";
    }

    @Test
    void theFileIsFoundFromADirectoryBelowAndByTheRepositoryNamed(@TempDir Path elsewhere) throws Exception {
        settings("top = 3\n");
        Path below = Files.createDirectories(directory.resolve("a/b"));

        Terminal deep = new Terminal(below);
        deep.bench("config");
        assertThat(deep.out()).contains("top      3  (");
        Terminal far = new Terminal(elsewhere);
        far.bench("config", "--repo", directory.toString());
        assertThat(far.out()).contains("top      3  (");
        far.bench("config", "--repo=" + directory);
        assertThat(far.out()).contains("top      3  (");
    }

    @Test
    void whatIsSetIsUsedAndAFlagReplacesIt() throws Exception {
        settings("include = B, B.*\n");

        terminal.bench("import", "lake.log", "--date", "2026-05-04");
        assertThat(terminal.out()).contains("\"B.C\"").doesNotContain("\"A\"", "\"B:c\"");

        terminal.bench("import", "lake.log", "--date", "2026-05-04", "--include", "A");
        assertThat(terminal.out()).contains("\"A\"").doesNotContain("\"B.C\"");

        terminal.set("BENCH_INCLUDE", "B:*").bench("import", "lake.log", "--date", "2026-05-04");
        assertThat(terminal.out()).contains("\"B:c\"").doesNotContain("\"B.C\"", "\"A\"");
    }

    @Test
    void aSwitchThatIsSetIsNotTurnedOffByItsOwnFlag() throws Exception {
        settings("precise = true\n");

        assertThat(precise()).isTrue();
        assertThat(precise("--precise")).isTrue();
        assertThat(precise("--no-precise")).isFalse();

        settings("precise = false\n");
        assertThat(precise("--precise")).isTrue();
        assertThat(precise()).isFalse();
    }

    private boolean precise(String... flags) {
        String[] arguments = new String[flags.length + 2];
        arguments[0] = "record";
        System.arraycopy(flags, 0, arguments, 1, flags.length);
        arguments[flags.length + 1] = "lake";
        CommandLine bench = commandLine();
        bench.parseArgs(arguments);
        return Objects.requireNonNull(bench.getSubcommands().get("record"), "record")
                .getCommandSpec()
                .findOption("--precise")
                .getValue();
    }

    private CommandLine commandLine() {
        return CommandLines.of(new Session(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()),
                Map.of(),
                directory,
                InstantSource.fixed(Instant.EPOCH)));
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesTheNearest() throws Exception {
        settings("tpo = 3\n");

        assertThat(terminal.bench("history")).isEqualTo(ExitCode.USAGE.code());

        assertThat(terminal.err())
                .contains("bench.properties: 'tpo' is no setting", "Perhaps 'top'; there are: remote");
        assertThat(terminal.err().lines()).hasSize(2);
        assertThat(terminal.bench("history", "--help")).isZero();
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsNotPassedOver() throws Exception {
        Files.createDirectories(directory.resolve("bench/bench.properties"));

        assertThat(terminal.bench("history")).isEqualTo(ExitCode.USAGE.code());

        assertThat(terminal.err()).contains("bench.properties: the settings cannot be read: Is a directory");
    }

    @Test
    void aTokenInTheFileIsRefusedAndNotRepeated() throws Exception {
        settings("token = secret\n");

        assertThat(terminal.bench("config")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains("BENCH_TOKEN").doesNotContain("secret");
    }

    @Test
    void aValueThatMakesNoSenseIsToldWithItsOrigin() throws Exception {
        terminal.set("BENCH_TOP", "many");

        assertThat(terminal.bench("report")).isEqualTo(ExitCode.USAGE.code());

        assertThat(terminal.err()).contains("'many' is not a whole number", "It is set by BENCH_TOP.");
    }

    @Test
    void aVariableThatLooksLikeASettingIsPointedOutButNoError() {
        terminal.set("BENCH_TPO", "3");

        assertThat(terminal.bench("config")).isZero();

        assertThat(terminal.err()).isEqualTo("BENCH_TPO is no setting of bench. The nearest is BENCH_TOP.\n");
    }

    @Test
    void itIsPointedOutByTheCommandThatWouldHaveUsedIt() {
        terminal.set("BENCH_TPO", "3").set("BENCH_TOKEN", "secret").set("BENCH_LEAN_REAL", "lean");

        assertThat(terminal.bench("history")).isZero();
        assertThat(terminal.err()).isEqualTo("BENCH_TPO is no setting of bench. The nearest is BENCH_TOP.\n");
        terminal.bench("history", "--quiet");
        assertThat(terminal.err()).isEmpty();
        terminal.bench("history", "--help");
        assertThat(terminal.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingHasAFlagOfThatNameButTheCache(Setting setting) {
        assertThat(commandLine().getSubcommands().values())
                .filteredOn(command -> command.getCommandSpec().findOption(setting.flag()) != null)
                .hasSizeGreaterThanOrEqualTo(setting == Setting.CACHE ? 0 : 2);
    }

    private void settings(String lines) throws IOException {
        terminal.file("bench/bench.properties", lines);
    }
}
