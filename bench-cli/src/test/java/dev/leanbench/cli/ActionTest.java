package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The GitHub Action: what its steps call, with a stand-in that writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class ActionTest {

    @TempDir
    private Path directory;

    private Workflow action;

    @BeforeEach
    void aBenchThatWritesDownHowItWasCalled() throws IOException {
        action = Workflow.read("action.yml");
        Files.createDirectories(directory.resolve("bench"));
        Path bench = Files.writeString(
                directory.resolve("bench/bench"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + directory + "/called\necho \"${JAVA_HOME:-}\" >" + directory
                        + "/java-home\n");
        Files.setPosixFilePermissions(bench, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void everyInputIsExplainedAndHasADefault() {
        assertThat(action.content().path("inputs")).isNotEmpty().allSatisfy(input -> {
            assertThat(input.path("description").asText()).isNotBlank();
            assertThat(input.has("default")).isTrue();
        });
    }

    @Test
    void everyOutputComesFromTheStepThatMakesIt() {
        JsonNode outputs = action.content().path("outputs");

        assertThat(outputs.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("verdict", "total-seconds", "regressions", "issue-url", "document");
        outputs.properties()
                .forEach(output -> assertThat(output.getValue().path("value").asText())
                        .isEqualTo("${{ steps.weekly.outputs." + output.getKey() + " }}"));
    }

    @Test
    void untouchedInputsMakeAPreciseWeeklyRunOfLakeBuild() throws Exception {
        ParseResult weekly = called(Map.of());

        assertThat(weekly.commandSpec().name()).isEqualTo("weekly");
        assertThat(weekly.matchedOptionValue("--precise", false)).isTrue();
        assertThat(weekly.matchedPositionalValue(0, List.of()))
                .isEqualTo(List.of("bash", "-euo", "pipefail", "-c", "lake build"));
    }

    @Test
    void inputsReachTheCommandLineAsTheyAre() throws Exception {
        ParseResult weekly = called(Map.of(
                "precise", "false",
                "build", "lake build Lab \"$(pwd)\" && echo 'done'",
                "arguments", "--top=10\n--include=Lab *\n"));

        assertThat(weekly.matchedOptionValue("--precise", true)).isFalse();
        assertThat(weekly.matchedOptionValue("--top", 0)).isEqualTo(10);
        assertThat(weekly.matchedOptionValue("--include", List.of())).isEqualTo(List.of("Lab *"));
        assertThat(weekly.matchedPositionalValue(0, List.of()))
                .isEqualTo(List.of("bash", "-euo", "pipefail", "-c", "lake build Lab \"$(pwd)\" && echo 'done'"));
    }

    @Test
    void noStepPutsAnInputIntoItsScriptItself() {
        assertThat(action.steps())
                .isNotEmpty()
                .allSatisfy(step ->
                        assertThat(step.path("run").asText()).isNotBlank().doesNotContain("${{"));
    }

    @Test
    void aNewerJdkOfTheRunnerIsTakenBeforeItsDefault() throws Exception {
        run(
                "Build bench",
                Map.of(),
                new Shell(directory).set("JAVA_HOME", "/java/11").set("JAVA_HOME_21_X64", "/java/21"));

        assertThat(directory.resolve("java-home")).hasContent("/java/21");
        assertThat(directory.resolve("output")).hasContent("java-home=/java/21");
    }

    private ParseResult called(Map<String, String> given) throws Exception {
        run("Build the project", given, new Shell(directory));
        String[] arguments = Files.readAllLines(directory.resolve("called")).toArray(String[]::new);
        CommandLine bench = CommandLines.of(new Session(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()),
                Map.of(),
                directory,
                InstantSource.fixed(Instant.EPOCH)));
        return Optional.ofNullable(bench.parseArgs(arguments).subcommand()).orElseThrow();
    }

    /** Runs one step's script as GitHub does, the inputs given or else their defaults. */
    private void run(String name, Map<String, String> given, Shell shell) throws Exception {
        JsonNode step = action.step(name);
        shell.set("GITHUB_OUTPUT", directory.resolve("output").toString());
        for (Map.Entry<String, JsonNode> variable : step.path("env").properties()) {
            shell.set(variable.getKey(), value(variable.getValue().asText(), given));
        }
        Path script =
                Files.writeString(directory.resolve("step.sh"), step.path("run").asText());

        Shell.Result result = shell.run("bash --noprofile --norc -eo pipefail '" + script + "'");

        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private String value(String expression, Map<String, String> given) {
        if (expression.equals("${{ github.action_path }}")) {
            return directory.toString();
        }
        if (expression.startsWith("${{ steps.")) {
            return "";
        }
        String input = expression.replaceAll("\\$\\{\\{ inputs\\.([\\w-]+) }}", "$1");
        assertThat(action.content().path("inputs").has(input)).as(expression).isTrue();
        return given.getOrDefault(
                input,
                action.content().path("inputs").path(input).path("default").asText());
    }
}
