package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher {@code bench/bench} and the demonstration, with the packaged program. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path PROJECT = MarkdownFile.PROJECT;
    private static final Path JAR = PROJECT.resolve("bench-cli/target/bench.jar");

    @TempDir
    private Path directory;

    @Test
    void theDemonstrationShowsWhatGotSlowerAndOnlyThat() throws Exception {
        Shell.Result demo = new Shell(directory)
                .set("TMPDIR", directory.toString())
                .set("GITHUB_ACTIONS", "true")
                .set("GITHUB_OUTPUT", directory.resolve("output").toString())
                .set("GITHUB_STEP_SUMMARY", directory.resolve("summary").toString())
                .set("BENCH_INCLUDE", "NoneOfThem")
                .run("'" + PROJECT.resolve("bench/demo") + "'");

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
        Shell.Result version = released(JAR).run("./bench --version");

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
    @EnabledOnOs(OS.LINUX)
    void aResultThatIsLostIsSaidUnlessItsReaderHasEnough() throws Exception {
        Shell shell = new Shell(PROJECT);

        Shell.Result lost = shell.run("bench/bench man >/dev/full");
        assertThat(lost.exitCode()).isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(lost.err())
                .startsWith("bench: standard output: it cannot be written: No space")
                .hasLineCount(2);

        Shell.Result enough = shell.run("bench/bench man | head -n 1");
        assertThat(enough.out()).startsWith(".TH").hasLineCount(1);
        assertThat(enough.err()).isEmpty();
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

    @Test
    void fromItsSecondStartOnItTakesClassesFromAnArchiveOfThisJava() throws Exception {
        Shell shell = released(JAR).set("CI", "");

        assertThat(shell.run("./bench --version").err()).isEmpty();
        await("[ -s bench-*.jsa ] && ! ls -d bench-*.jsa.*");

        Shell.Result second = shell.set("JAVA_TOOL_OPTIONS", "-Xshare:on -XX:+PrintFlagsFinal")
                .run("./bench history --help");
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).containsPattern("SharedArchiveFile .*/bench-.*\\.jsa");
    }

    @Test
    void anArchiveThatJavaDoesNotLikeIsSilentlyDoneWithout() throws Exception {
        Shell shell = released(JAR).set("CI", "");
        Files.writeString(directory.resolve("bench-" + javaVersion() + ".jsa"), "no archive");

        assertThat(shell.run("./bench history --help"))
                .isEqualTo(new Shell(PROJECT).run("java -jar '" + JAR + "' history --help"));
    }

    @Test
    void theArchiveIsMadeAgainForAnotherJarAndOtherwiseOnce() throws Exception {
        Shell shell = releasedWithJavaThat("""
                for word; do
                  case $word in
                    -XX:DumpLoadedClassList=*) echo java/lang/Object >"${word#*=}" ;;
                    -Xshare:dump) echo made >>made ;;
                    -XX:SharedArchiveFile=*/classes) echo classes >"${word#*=}" ;;
                  esac
                done
                """);
        String archive = " -XX:SharedArchiveFile=" + directory.toRealPath() + "/bench-17.0.1.jsa -Xlog:disable ";

        assertThat(shell.run("./bench top").out()).contains("top").doesNotContain(archive);
        await("[ -s bench-17.0.1.jsa ] && ! ls -d bench-*.jsa.*");
        assertThat(shell.run("./bench top").out()).contains(archive);

        Path made = directory.resolve("bench-17.0.1.jsa");
        Files.setLastModifiedTime(made, FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(shell.run("./bench top").out()).doesNotContain(archive);
        await("[ $(wc -l <made) = 2 ] && ! ls -d bench-*.jsa.*");
        assertThat(shell.run("./bench top").out()).contains(archive);
    }

    @Test
    void whereNoArchiveCanBeMadeThatIsTriedOnceAndStartsGoOnAsBefore() throws Exception {
        Shell shell = releasedWithJavaThat("case $* in *DumpLoadedClassList=*) exit 1 ;; esac");

        shell.run("./bench top");
        await("[ -f bench-17.0.1.jsa ] && ! ls -d bench-*.jsa.*");

        assertThat(shell.run("./bench top").out()).contains("top").doesNotContain("SharedArchiveFile");
        assertThat(directory.resolve("bench-17.0.1.jsa")).isEmptyFile();
    }

    @Test
    void aStreamThatIsClosedIsEmptyForJava() throws Exception {
        Shell shell = releasedWithJavaThat(
                        "cat >read || exit 9; echo written || exit 9; echo said >&2 || exit 9; echo all >went")
                .set("CI", "true");

        assertThat(shell.run("./bench top <&- >&- 2>&-").exitCode()).isZero();

        assertThat(directory.resolve("went")).hasContent("all");
        assertThat(directory.resolve("read")).isEmptyFile();
    }

    @ParameterizedTest(name = "LC_ALL={0}, LANG={1}")
    @CsvSource({"'', ''", "C, ''", "POSIX, en_US.UTF-8"})
    void namesBeyondAsciiAreKnownWhereNoLocaleIsSetOrThatOfPlainC(String all, String language) throws Exception {
        assumeTrue(
                new Shell(directory).run("locale -a | grep -qi '^C\\.utf-*8$'").exitCode() == 0,
                "there is no locale C.UTF-8");
        Shell shell = released(JAR)
                .set("CI", "true")
                .set("LC_ALL", all)
                .set("LC_CTYPE", "")
                .set("LANG", language);
        Files.writeString(directory.resolve("«é».log"), "✔ [1/1] Built «ℝ» (1.5s)\n");

        Shell.Result read = shell.run("./bench import «é».log --sha 679046f --date 2026-05-04");

        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out()).contains("{\"name\": \"«ℝ»\", \"seconds\": 1.5}");
    }

    @Test
    void inACINoArchiveIsMade() throws Exception {
        Shell shell = releasedWithJavaThat("").set("CI", "true");

        shell.run("./bench top");

        assertThat(directory).isDirectoryNotContaining("glob:**.jsa*");
    }

    private Shell released(Path jar) throws IOException {
        Files.copy(PROJECT.resolve("bench/bench"), directory.resolve("bench"));
        Files.copy(jar, directory.resolve("bench.jar"));
        return new Shell(directory);
    }

    /** The launcher with a Java that does this, and prints its arguments. */
    private Shell releasedWithJavaThat(String body) throws IOException {
        Shell shell = released(PROJECT.resolve("pom.xml"));
        script("java/bin/java", body + "\necho \"$@\"");
        Files.writeString(directory.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
        return shell.set("CI", "").set("JAVA_HOME", directory.resolve("java").toString());
    }

    private void await(String condition) throws Exception {
        assertThat(new Shell(directory)
                        .run("for second in $(seq 120); do " + condition + " && exit; sleep 1; done; ls; exit 1"))
                .extracting(Shell.Result::exitCode)
                .isEqualTo(0);
    }

    private static String javaVersion() throws Exception {
        return new Shell(PROJECT)
                .run(
                        ". \"${JAVA_HOME:-$(dirname \"$(readlink -f \"$(command -v java)\")\")/..}\"/release; printf %s \"$JAVA_VERSION\"")
                .out();
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
