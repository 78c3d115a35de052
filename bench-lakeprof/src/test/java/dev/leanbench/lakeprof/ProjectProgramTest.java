package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the programs of a project get to see. */
@EnabledOnOs(OS.LINUX)
class ProjectProgramTest {

    private static final Map<String, String> TOKENS = Map.of("BENCH_TOKEN", "secret", "GITHUB_TOKEN", "the build's");

    @TempDir
    private Path directory;

    @Test
    void aToolchainThatIsAskedDoesNotSeeTheTokenOfBench() throws IOException {
        Path lean = directory.resolve("lean");
        Files.writeString(lean, "#!/bin/sh\necho \"$1 $BENCH_TOKEN. $GITHUB_TOKEN.\"\n");
        assertThat(lean.toFile().setExecutable(true)).isTrue();

        assertThat(LakeBuilds.programs(directory, TOKENS).version(lean.toString()))
                .contains("--version . the build's.");
        assertThat(new CommandOutput(directory, Map.of())
                        .with(TOKENS)
                        .firstLine("env", lean.toString(), "--print-prefix"))
                .contains("--print-prefix . the build's.");
    }
}
