package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the release workflow, run as GitHub runs them. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseWorkflowTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void sourcesOfAVersion() throws IOException {
        sources(
                "1.2.3",
                "leanbench/bench@v1",
                "# Changelog\n\n## 1.2.3 (2026-12-01)\n\n- New.\n\n## 1.2.2\n\n- Old.\n");
    }

    @Test
    void aTagThatTheSourcesAgreeWithIsReleased() throws Exception {
        assertThat(hold("v1.2.3").exitCode()).isZero();
    }

    @Test
    void aTagThatTheSourcesKnowNothingOfIsNot() throws Exception {
        assertThat(hold("v1.2.4").out()).contains("::error::pom.xml does not have the version of the tag v1.2.4");

        sources("1.2.3", "leanbench/bench@v2", "## 1.2.3\n");
        assertThat(hold("v1.2.3").out()).contains("::error::bench.action in pom.xml does not name");

        sources("1.2.3", "leanbench/bench@v1", "## Unreleased\n\n## 1.2.30\n");
        assertThat(hold("v1.2.3").out()).contains("::error::CHANGELOG.md says nothing of 1.2.3");
    }

    @Test
    void theChecksumsAreThoseOfTheFilesBesideThem() throws Exception {
        Files.createDirectories(directory.resolve("bench-cli/target"));
        Files.createDirectories(directory.resolve("bench"));
        Files.writeString(directory.resolve("bench-cli/target/bench.jar"), "a jar");
        Files.writeString(directory.resolve("bench/bench"), "a launcher");
        Path manual = Files.createDirectories(directory.resolve(".ci")).resolve("manual");
        Files.writeString(manual, "#!/bin/sh\necho pages >\"$1\"\n");
        assertThat(manual.toFile().setExecutable(true)).isTrue();

        assertThat(run("Collect the files", "v1.2.3").exitCode()).isZero();

        Shell released = new Shell(directory.resolve("release"));
        assertThat(released.run("sha256sum -c SHA256SUMS").out())
                .isEqualTo("bench.jar: OK\nbench: OK\nbench-manual.tar.gz: OK\n");
        Files.writeString(directory.resolve("release/bench.jar"), "another jar");
        assertThat(released.run("sha256sum -c SHA256SUMS").exitCode()).isNotZero();
    }

    @Test
    void theNotesAreTheChangesOfThatVersionAlone() throws Exception {
        Path programs = Files.createDirectories(directory.resolve("programs"));
        for (String program : new String[] {"gh", "git"}) {
            Path script = Files.writeString(programs.resolve(program), "#!/bin/sh\necho " + program + " \"$@\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }

        Shell.Result released = run("Release", "v1.2.3");

        assertThat(released.out().lines())
                .containsExactly(
                        "gh release create v1.2.3 --title v1.2.3 --notes-file notes.md release/bench.jar release/bench"
                                + " release/bench-manual.tar.gz release/SHA256SUMS",
                        "git tag -f v1",
                        "git push -f origin v1");
        assertThat(directory.resolve("notes.md")).hasContent("\n- New.\n\n");
    }

    private Shell.Result hold(String tag) throws Exception {
        return run("Hold the tag", tag);
    }

    private Shell.Result run(String step, String tag) throws Exception {
        Path script = Files.writeString(
                directory.resolve("step.sh"),
                Workflow.read(".github/workflows/release.yml")
                        .step(step)
                        .path("run")
                        .asText());
        return new Shell(directory)
                .set("GITHUB_REF_NAME", tag)
                .set("GITHUB_REPOSITORY", "leanbench/bench")
                .set("PATH", directory.resolve("programs") + ":" + System.getenv("PATH"))
                .run("bash -e '" + script + "'");
    }

    private void sources(String version, String action, String changes) throws IOException {
        Files.writeString(
                directory.resolve("pom.xml"),
                "<project>\n  <version>" + version + "</version>\n    <bench.action>" + action
                        + "</bench.action>\n</project>\n");
        Files.writeString(directory.resolve("CHANGELOG.md"), changes);
    }
}
