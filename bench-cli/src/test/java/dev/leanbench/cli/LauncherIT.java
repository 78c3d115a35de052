package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code bench/bench} and the demonstration, with the packaged program. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path PROJECT = MarkdownFile.PROJECT;
    private static final Path JAR = PROJECT.resolve("bench-cli/target/bench.jar");

    @TempDir
    private Path directory;

    @Test
    void theDemonstrationShowsWhatGotSlowerAndOnlyThat() throws Exception {
        Shell.Result demo =
                new Shell(directory).set("TMPDIR", directory.toString()).run("'" + PROJECT.resolve("bench/demo") + "'");

        assertThat(demo.exitCode()).as(demo.err()).isZero();
        String[] parts = demo.out().split("== ", -1);
        assertThat(parts).hasSize(3);
        assertThat(parts[1]).contains("as they were recorded", "None of 20 targets changed.", "2026-11-23-");
        assertThat(parts[2])
                .contains("by hand", "1 target got slower, 0 got faster, of 20 compared.", "Slower (1 of 1)")
                .containsPattern("Lab\\.BoolDec +9\\.7 s → 31 s");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void itStartsThroughLinksFromAnywhere() throws Exception {
        Path programs = Files.createDirectories(directory.resolve("my programs"));
        Files.createSymbolicLink(directory.resolve("real"), PROJECT.resolve("bench/bench"));
        Files.createSymbolicLink(programs.resolve("bench"), Path.of("../real"));

        Shell.Result version = new Shell(directory).run("cd / && '" + programs.resolve("bench") + "' --version");

        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("bench ");
    }

    @Test
    void asReleasedItStartsTheJarBesideItAndBuildsNothing() throws Exception {
        Files.copy(PROJECT.resolve("bench/bench"), directory.resolve("bench"));
        Files.copy(JAR, directory.resolve("bench.jar"));

        Shell.Result version = new Shell(directory).run("./bench --version");

        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("bench ");
    }

    @Test
    void theManualOfAReleaseHasAPageForEveryCommand() throws Exception {
        Shell shell = new Shell(directory);

        assertThat(shell.run("'" + PROJECT.resolve(".ci/manual") + "' manual.tar.gz")
                        .err())
                .isEmpty();

        Set<String> commands = CommandLines.of(new Terminal(directory).session())
                .getSubcommands()
                .keySet();
        assertThat(shell.run("tar -xzf manual.tar.gz && ls man1").out().lines())
                .contains("bench.1")
                .hasSize(1 + commands.size());
        assertThat(commands)
                .allSatisfy(command -> assertThat(Files.readString(directory.resolve("man1/bench-" + command + ".1")))
                        .contains(".SH NAME\nbench\\-" + command.replace("-", "\\-") + " \\- "));
    }

    @Test
    void itSaysSoWhereThereIsNoJava() throws Exception {
        Shell shell = new Shell(PROJECT).set("JAVA_HOME", directory.toString());

        assertThat(shell.run("bench/bench --version"))
                .isEqualTo(new Shell.Result(
                        127,
                        "",
                        "bench: JAVA_HOME is " + directory + ", where there is no bin/java\n"
                                + "bench: Set it to a JDK 17 or later, or unset it.\n"));
    }

    @Test
    void itSaysSoWhereJavaIsTooOld() throws Exception {
        script("bin/java", "echo started >&2");
        for (String version : new String[] {"1.8.0_402", "9", "16.0.2"}) {
            Files.writeString(directory.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");

            Shell.Result result =
                    new Shell(PROJECT).set("JAVA_HOME", directory.toString()).run("bench/bench --version");

            assertThat(result.exitCode()).isEqualTo(127);
            assertThat(result.err())
                    .contains("is Java " + version, "JDK 17 or later")
                    .doesNotContain("started");
        }
    }

    @Test
    void itBuildsWhereTheJarIsMissingOrOlderThanASourceAndOnlyThen() throws Exception {
        Path home = copyOfTheProject();
        script("bin/mvn", "echo built >&2; mkdir -p bench-cli/target; cp '" + JAR + "' bench-cli/target/bench.jar");
        Shell shell = new Shell(home).set("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));

        assertThat(shell.run("bench/bench --version").err()).contains("bench: building", "built");
        assertThat(shell.run("bench/bench --version").err()).isEmpty();

        Path source = Files.writeString(home.resolve("bench-cli/src/main/Changed.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(shell.run("bench/bench --version").err()).contains("built");
    }

    @Test
    void aBuildThatFailsIsNotStarted() throws Exception {
        Path home = copyOfTheProject();
        script("bin/mvn", "echo 'no compiler' >&2; exit 1");
        Shell shell = new Shell(home).set("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));

        Shell.Result result = shell.run("bench/bench --version");

        assertThat(result.exitCode()).isEqualTo(127);
        assertThat(result.err()).contains("no compiler", "bench: it could not be built");
    }

    private Path copyOfTheProject() throws IOException {
        Path home = directory.resolve("home");
        Files.createDirectories(home.resolve("bench/schema"));
        Files.createDirectories(home.resolve("bench/workflows"));
        Files.createDirectories(home.resolve("bench-cli/src/main"));
        Files.copy(PROJECT.resolve("bench/bench"), home.resolve("bench/bench"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("bench-cli/pom.xml"), "");
        return home;
    }

    private void script(String path, String body) throws IOException {
        Path script = directory.resolve(path);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
