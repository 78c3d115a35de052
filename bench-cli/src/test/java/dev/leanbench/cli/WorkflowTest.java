package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflow that a repository adopts, and those of this project itself. */
class WorkflowTest {

    private static final String SHIPPED = "bench/workflows/benchmark.yml";

    @TempDir
    private Path directory;

    static List<String> workflows() throws IOException {
        try (Stream<Path> files = Files.walk(MarkdownFile.PROJECT.resolve(".github"))) {
            List<String> own = files.filter(file -> file.toString().endsWith(".yml"))
                    .map(file -> MarkdownFile.PROJECT.relativize(file).toString())
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(SHIPPED), own.stream()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void actionlintFindsNothingWrong(String workflow) throws Exception {
        assertThat(Actionlint.complaints(MarkdownFile.PROJECT.resolve(workflow)))
                .isEmpty();
    }

    @Test
    void actionlintWouldFindWhatIsWrong() throws Exception {
        Path broken = Files.writeString(
                directory.resolve("broken.yml"),
                Files.readString(MarkdownFile.PROJECT.resolve(SHIPPED)).replace("0 6 * * 1", "0 6 * *"));

        assertThat(Actionlint.complaints(broken)).singleElement().asString().contains("CRON");
    }

    /** What the pom calls the action is what the shipped workflow uses; the release workflow holds it to be its own. */
    @Test
    void theShippedWorkflowUsesTheActionThatTheBuildNames() throws IOException {
        assertThat(Files.readString(MarkdownFile.PROJECT.resolve("pom.xml")))
                .contains("<bench.action>" + Version.action() + "</bench.action>");
        assertThat(Files.readString(MarkdownFile.PROJECT.resolve(SHIPPED))).contains("uses: " + Version.action());
    }

    @Test
    void itRunsOnMondaysAndOnDemandOneAtATime() throws IOException {
        JsonNode workflow = Workflow.read(SHIPPED).content();

        assertThat(workflow.at("/on/schedule/0/cron").asText()).isEqualTo("0 6 * * 1");
        assertThat(workflow.path("on").has("workflow_dispatch")).isTrue();
        assertThat(workflow.at("/concurrency/group").asText()).isNotBlank();
        assertThat(workflow.at("/concurrency/cancel-in-progress").asBoolean(true))
                .isFalse();
    }

    @Test
    void itHasTheRightsItNeedsAndNoOthers() throws IOException {
        JsonNode workflow = Workflow.read(SHIPPED).content();
        JsonNode rights = workflow.at("/jobs/benchmark/permissions");

        assertThat(workflow.path("permissions")).isEmpty();
        assertThat(rights.path("contents").asText()).isEqualTo("write");
        assertThat(rights.path("issues").asText()).isEqualTo("write");
        assertThat(rights).hasSize(2);
        assertThat(Workflow.read(SHIPPED)
                        .step("Check out")
                        .at("/with/persist-credentials")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void itEndsBeforeGitHubWouldEndItAndKeepsTheLogWhateverHappens() throws IOException {
        Workflow workflow = Workflow.read(SHIPPED);
        JsonNode keep = workflow.step("Keep the raw log");

        assertThat(workflow.content().at("/jobs/benchmark/timeout-minutes").asInt())
                .isBetween(1, 359);
        assertThat(keep.path("if").asText()).isEqualTo("always()");
        assertThat(keep.at("/with/path").asText().lines())
                .contains(RecordedBuild.DEFAULT_LOG, "bench-run.json", "bench-unsent-*.json");
    }

    @Test
    void itFetchesMathlibsBuildBeforeTheTimedBuild() throws IOException {
        List<String> names = Workflow.read(SHIPPED).steps().stream()
                .map(step -> step.path("name").asText())
                .toList();

        assertThat(names)
                .containsSubsequence(
                        "Check out",
                        "Install elan",
                        "Fetch Mathlib's build, where Mathlib is a dependency",
                        "Build, store, compare, publish",
                        "Keep the raw log");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyForeignActionIsPinnedToACommit(String workflow) throws IOException {
        assertThat(Workflow.read(workflow).steps())
                .extracting(step -> step.path("uses").asText())
                .filteredOn(uses -> !uses.isEmpty() && !uses.equals(Version.action()) && !uses.startsWith("./"))
                .isNotEmpty()
                .allMatch(uses -> uses.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"));
    }

    @Test
    void itGivesTheActionOnlyInputsTheActionHas() throws IOException {
        JsonNode call = Workflow.read(SHIPPED).step("Build, store");
        JsonNode inputs = Workflow.read("action.yml").content().path("inputs");

        assertThat(call.path("uses").asText()).isEqualTo(Version.action());
        assertThat(call.path("with").fieldNames()).toIterable().isNotEmpty().allMatch(inputs::has);
    }

    @Test
    void theStepsInTheReadmeUseTheActionAsItIs() throws IOException {
        JsonNode action = Workflow.read("action.yml").content();
        String yaml = MarkdownFile.read("README.md").blocks("yaml").get(0).content();
        JsonNode call = new YAMLMapper().readTree(yaml).path(0);

        assertThat(call.path("uses").asText()).isEqualTo(Version.action());
        assertThat(call.path("with").fieldNames()).toIterable().isNotEmpty().allMatch(action.path("inputs")::has);
        assertThat(Pattern.compile("outputs\\.([\\w-]+)").matcher(yaml).results())
                .extracting(output -> output.group(1))
                .hasSize(3)
                .allMatch(action.path("outputs")::has);
    }

    @Test
    void theReadmeNamesEveryInputAndOutputOfTheAction() throws IOException {
        JsonNode action = Workflow.read("action.yml").content();
        String readme = Files.readString(MarkdownFile.PROJECT.resolve("README.md"));

        for (String part : List.of("inputs", "outputs")) {
            assertThat(action.path(part).fieldNames())
                    .toIterable()
                    .isNotEmpty()
                    .allMatch(name -> readme.contains("`" + name + "`"));
        }
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyAProjectThatDependsOnMathlibFetchesItsBuild(boolean depends) throws Exception {
        script("lake", "echo \"$@\" >>called");
        Files.writeString(directory.resolve("lake-manifest.json"), """
                {"version": "1.1.0",
                 "packages":
                 [{"url": "https://github.com/leanprover-community/%s",
                   "name": "%s",
                   "rev": "abc"}],
                 "name": "mathlib"}
                """.formatted(
                        depends ? "mathlib4" : "batteries", depends ? "mathlib" : "batteries"));

        Shell.Result result = new Shell(directory)
                .set("PATH", directory + ":" + System.getenv("PATH"))
                .run("bash -eo pipefail -c '"
                        + Workflow.read(SHIPPED)
                                .step("Fetch Mathlib")
                                .path("run")
                                .asText()
                                .replace("'", "'\\''")
                        + "'");

        assertThat(result.exitCode()).as(result.err()).isZero();
        if (depends) {
            assertThat(directory.resolve("called")).hasContent("exe cache get");
        } else {
            assertThat(directory.resolve("called")).doesNotExist();
        }
    }

    private void script(String name, String body) throws IOException {
        Path script = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
