package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineEnvironmentTest {

    @TempDir
    private Path project;

    private Environment environment(Map<String, String> variables) {
        return LakeBuilds.environment(project, variables).environment();
    }

    @Test
    void theToolchainAndEveryPackagesRevisionAreTakenFromTheTree() throws IOException {
        Files.writeString(project.resolve("lean-toolchain"), "leanprover/lean4:v4.30.0\n");
        Files.writeString(project.resolve("lake-manifest.json"), """
                {"version": "1.1.0", "packages": [
                  {"type": "git", "name": "mathlib", "rev": "abc1234", "inputRev": "master", "inherited": false},
                  {"type": "git", "name": "batteries", "rev": "def5678", "inherited": true},
                  {"type": "path", "name": "local", "dir": "../local"}]}
                """);

        Environment environment = environment(Map.of());

        assertThat(environment.leanToolchain()).contains("leanprover/lean4:v4.30.0");
        assertThat(environment.dependencies())
                .containsExactly(Map.entry("batteries", "def5678"), Map.entry("mathlib", "abc1234"));
    }

    @Test
    void aManifestOfAnOldLakeIsReadAndABrokenOneIsNone() throws IOException {
        Path manifest = project.resolve("lake-manifest.json");
        Files.writeString(
                manifest, "{\"version\": 5, \"packages\": [{\"git\": {\"name\": \"std\", \"rev\": \"a1\"}}]}");
        assertThat(environment(Map.of()).dependencies()).containsExactly(Map.entry("std", "a1"));

        Files.writeString(manifest, "{\"packages\": [");
        assertThat(environment(Map.of()).dependencies()).isEmpty();
    }

    @Test
    void ofAManifestOnlyNamesAndRevisionsAreKept() throws IOException {
        Files.writeString(project.resolve("lake-manifest.json"), """
                {"packages": [
                  {"name": "address", "rev": "https://me:secret@host/repository"},
                  {"name": "text", "rev": "abc1234 secret"},
                  {"name": "two\\nlines", "rev": "abc1234"},
                  {"name": "branch", "rev": "feature/x_1.2+3"}]}
                """);

        assertThat(environment(Map.of()).dependencies()).containsExactly(Map.entry("branch", "feature/x_1.2+3"));
    }

    @Test
    void theToolchainIsTheOneElanWouldChoose() throws IOException {
        Files.writeString(project.resolve("lean-toolchain"), "above\n");
        Path inner = Files.createDirectory(project.resolve("inner"));

        assertThat(LakeBuilds.environment(inner, Map.of()).environment().leanToolchain())
                .contains("above");
        assertThat(environment(Map.of("ELAN_TOOLCHAIN", "nightly")).leanToolchain())
                .contains("nightly");
    }

    @Test
    void ofAToolchainsFileOnlyANameIsKept() throws IOException {
        Path file = project.resolve("lean-toolchain");

        Files.writeString(file, "\uFEFF\r\n  leanprover/lean4:v4.30.0 \r\n# why this one\r\n");
        assertThat(environment(Map.of()).leanToolchain()).contains("leanprover/lean4:v4.30.0");

        for (String noName :
                List.of("", "v4\u0000.30", "v4.30\u001b[31m", "https://me:secret@host/lean", "x".repeat(200_000))) {
            Files.writeString(file, noName);
            assertThat(environment(Map.of()).leanToolchain()).isEmpty();
        }
    }

    @Test
    void ofTheVariablesOnlyTheNameOfTheRunnersImageIsKept() {
        Environment environment = environment(
                Map.of("ImageOS", "ubuntu24", "ImageVersion", "20260501.1", "GITHUB_TOKEN", "secret-of-the-test"));

        assertThat(environment.runnerImage()).contains("ubuntu24 20260501.1");
        assertThat(environment.toString()).doesNotContain("secret-of-the-test");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theMachineIsDescribed() {
        Environment environment = environment(Map.of());

        assertThat(environment.os().orElseThrow()).startsWith("Linux ");
        assertThat(environment.cores()).hasValue(Runtime.getRuntime().availableProcessors());
        assertThat(environment.memoryBytes().orElseThrow()).isGreaterThan(50_000_000);
    }
}
