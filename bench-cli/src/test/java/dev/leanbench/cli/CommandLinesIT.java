package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every command line of the documents, as it stands there, by the launcher and the packaged program. */
@DisabledOnOs(OS.WINDOWS)
class CommandLinesIT {

    /** What builds the project itself; a build cannot be part of its own test. The gate runs the first and the last. */
    private static final Set<String> BUILDS = Set.of(
            "mvn -B -ntp verify",
            "mvn -B -ntp -Pfaults -pl bench-store-git -am test",
            "mvn -B -ntp -Pscale -pl bench-store-git -am test",
            "mvn -P long -pl bench-lakeprof -am test",
            "mvn -P benchmarks -pl bench-lakeprof -am -DskipTests clean test",
            "mvn -q spotless:apply -pl '!bench-bom,!examples/embedding'",
            "mvn -Pmutation -pl bench-core test",
            "mvn -Psanitiser -pl bench-report-github -am test",
            "mvn -Pcoverage -pl bench-report-github -am test",
            ".ci/gallery",
            ".ci/run",
            ".ci/reproducible",
            ".ci/startup",
            ".ci/compatible");

    @TempDir
    private Path directory;

    static List<MarkdownFile> documents() throws IOException {
        return MarkdownFile.all().stream()
                .filter(document -> !document.commands().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandLineWorksAsItStands(MarkdownFile document) throws Exception {
        Shell shell = repository();

        for (String line : document.commands()) {
            if (!BUILDS.contains(line)) {
                Shell.Result result = shell.run(line);
                assertThat(result.exitCode())
                        .as("%s: %s%n%s", document, line, result.err())
                        .isZero();
            }
        }
    }

    @Test
    void noBuildIsListedThatNoDocumentNames() throws IOException {
        List<String> named = new ArrayList<>();
        documents().forEach(document -> named.addAll(document.commands()));

        assertThat(named).containsAll(BUILDS);
    }

    /** A Lean project with a log, a run document, a Lake and a remote, as the documents take for granted. */
    private Shell repository() throws IOException, InterruptedException {
        Path project = Files.createDirectories(directory.resolve("a project"));
        Path programs = Files.createDirectories(directory.resolve("bin"));
        Path lake = Files.writeString(
                programs.resolve("lake"),
                "#!/bin/sh\nprintf '✔ [1/1] Built Lab (1.5s)\\nBuild completed successfully (1 job).\\n'\n");
        Files.setPosixFilePermissions(lake, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path bench = MarkdownFile.PROJECT.resolve("bench");
        Files.createSymbolicLink(project.resolve("bench"), bench);
        Files.copy(bench.resolve("samples/before.log"), project.resolve("lakeprof.log"));
        Files.writeString(
                project.resolve("history.jsonl"),
                "{\"commit\": \"679046f\", \"timestamp\": \"2026-11-09T06:20:00Z\", \"wall_seconds\": 1200}\n");
        Files.writeString(project.resolve("lakefile.toml"), "name = \"lab\"\n[[lean_lib]]\nname = \"Lab\"\n");

        Shell shell = new Shell(project).set("PATH", programs + ":" + bench + ":" + System.getenv("PATH"));
        for (String line : List.of(
                "git init -q -b main && git init -q --bare ../origin.git && git remote add origin ../origin.git",
                "git -c user.name=t -c user.email=t@example.org commit -q --allow-empty -m first",
                "bench/bench import lakeprof.log --date 2026-11-16 > run.json")) {
            assertThat(shell.run(line))
                    .as(line)
                    .extracting(Shell.Result::exitCode)
                    .isEqualTo(0);
        }
        return shell;
    }
}
