package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class RecordCommandTest {

    private static final String PRINTS =
            "printf '✔ [1/3] Built A (1.5s)\\n✔ [2/3] Built Dep.A (1.5s)\\n✔ [3/3] Built A:c.o (9ms)\\n'; ";

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void repository() throws IOException, InterruptedException {
        terminal = new Terminal(directory);
        terminal.repository();
    }

    @Test
    void outputIsTheBuildsOwnAndTheRunIsADocumentThatHoldsAgainstTheSchema() throws IOException {
        int code = terminal.bench(
                "record",
                "--exclude",
                "Dep.*",
                "--exclude",
                "*:c.o",
                "--",
                "sh",
                "-c",
                PRINTS + "echo 'Nothing to build.'");

        assertThat(code).isZero();
        assertThat(terminal.out())
                .isEqualTo("✔ [1/3] Built A (1.5s)\n✔ [2/3] Built Dep.A (1.5s)\n✔ [3/3] Built A:c.o (9ms)\n"
                        + "Nothing to build.\n");
        assertThat(Files.readString(directory.resolve("bench-run.json")))
                .contains("\"selection\": {\"exclude\": [\"Dep.*\", \"*:c.o\"]}")
                .contains("\"name\": \"A\"")
                .doesNotContain("Dep.A")
                .contains("cpu_seconds");
        assertThat(terminal.bench("validate", "bench-run.json")).isZero();
    }

    @Test
    void aLogOfGitHubActionsTellsNothingOfThisMachineUnlessThatIsSaid() throws IOException {
        Files.writeString(directory.resolve("actions.log"), "2026-05-28T15:10:14.5871755Z ✔ [1/1] Built A (17s)\n");
        Files.writeString(directory.resolve("lake.log"), "✔ [1/1] Built A (17s)\n");
        Files.writeString(directory.resolve("lean-toolchain"), "leanprover/lean4:v4.30.0\n");

        assertThat(imported("actions.log"))
                .contains("lean_toolchain")
                .doesNotContain("\"os\"", "\"cores\"", "cpu_model");
        assertThat(imported("actions.log", "--built", "here")).contains("lean_toolchain", "\"os\"", "\"cores\"");
        assertThat(imported("lake.log")).contains("lean_toolchain", "\"os\"", "\"cores\"");
        assertThat(imported("lake.log", "--built", "elsewhere"))
                .contains("lean_toolchain")
                .doesNotContain("\"os\"", "\"cores\"", "cpu_model");
    }

    private String imported(String... words) {
        assertThat(terminal.bench(
                        Stream.concat(Stream.of("import"), Stream.of(words)).toArray(String[]::new)))
                .isZero();
        return terminal.out();
    }

    @Test
    void whereABuildThatIsRecordedRanIsNotAskedFor() {
        assertThat(terminal.bench("weekly", "--built", "here", "--", "true")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains("a build that is recorded runs here");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsFoundOutBeforeTheBuild() {
        for (String option : List.of("--log", "--out")) {
            assertThat(terminal.bench("record", option, "none/file", "--", "touch", "built"))
                    .isEqualTo(ExitCode.INPUT_UNREADABLE.code());
            assertThat(terminal.err())
                    .contains("none/file: there is no directory to write it to", directory + "/none", option);
        }
        assertThat(directory.resolve("built")).doesNotExist();
    }

    @Test
    void aDirectoryOrTheLogItselfAsTheRunDocumentIsFoundOutBeforeTheBuild() {
        assertThat(terminal.bench("record", "--out", ".", "--", "touch", "built"))
                .isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(terminal.err()).contains("this is a directory", "--out");
        assertThat(terminal.bench("record", "--out", "./x", "--log", "x", "--", "touch", "built"))
                .isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(terminal.err()).contains("the log and the run document would be the same file", "--out");
        assertThat(directory.resolve("built")).doesNotExist();
        assertThat(terminal.bench(
                        "record", "--out", "/dev/null", "--log", "/dev/null", "--", "sh", "-c", PRINTS + "echo"))
                .isZero();
    }

    @Test
    void aDirectoryThatMayNotBeWrittenIsFoundOutBeforeTheBuild() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed)).as("root writes everywhere").isFalse();

        assertThat(terminal.bench("record", "--out", "closed/run.json", "--", "touch", "built"))
                .isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(terminal.err()).contains("closed/run.json: nothing can be written in its directory");
        assertThat(directory.resolve("built")).doesNotExist();
    }

    @Test
    void thatThereIsNoRepositoryIsFoundOutBeforeTheBuild(@TempDir Path elsewhere) {
        Terminal outside = new Terminal(elsewhere);

        assertThat(outside.bench("record", "--", "touch", "built")).isEqualTo(ExitCode.REPOSITORY_UNUSABLE.code());
        assertThat(elsewhere.resolve("built")).doesNotExist();
        assertThat(outside.bench("record", "--sha", "679046f", "--", "sh", "-c", PRINTS + "echo"))
                .isZero();
    }

    /** Lake names a package's targets {@code @package/target}. */
    @Test
    void anArgumentThatBeginsWithAnAtSignIsTheBuildsOwn() throws IOException {
        Files.createDirectory(directory.resolve("Lab"));
        Files.writeString(directory.resolve("words"), "several words");

        assertThat(terminal.bench("record", "--", "sh", "-c", PRINTS + "echo \"$@\"", "sh", "@Lab", "@words", "@@x"))
                .isZero();
        assertThat(terminal.out()).endsWith("@Lab @words @@x\n");
    }

    @Test
    void aCommandThatPrintsNothingOfABuildIsNamed() {
        assertThat(terminal.bench("record", "--", "true")).isEqualTo(ExitCode.LOG_WITHOUT_TIMINGS.code());
        assertThat(terminal.err())
                .contains("true: the command printed no line of a Lake build", "bench record -- lake build");
        assertThat(terminal.bench("record", "--", "sh", "-c", "kill -KILL $$")).isEqualTo(128 + 9);
        assertThat(terminal.err()).contains("exit status 137", "Mend the build").doesNotContain("build.log");
    }

    @Test
    void aLakeprofThatIsNotThereIsNamed() {
        assertThat(terminal.set("PATH", "/nonexistent").bench("record", "--with", "lakeprof", "--", "lake", "build"))
                .isEqualTo(ExitCode.BUILD_FAILED.code());
        assertThat(terminal.err()).contains("bench: lakeprof: ", "Install lakeprof, or leave out --with");
    }

    @Test
    @Timeout(60)
    void aBuildDoesNotWaitForARemoteThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String remote = "http://127.0.0.1:" + silent.getLocalPort() + "/project.git";

            assertThat(terminal.bench("record", "--remote", remote, "--include", "A", "--", "sh", "-c", PRINTS))
                    .isZero();
        }

        assertThat(terminal.err()).contains("1 target timed");
    }

    @Test
    void theBuildDoesNotSeeTheTokenThatWritesTheHistory() {
        terminal.set("BENCH_TOKEN", "secret").bench("record", "--", "sh", "-c", PRINTS + "echo token=$BENCH_TOKEN.");

        assertThat(terminal.out()).endsWith("token=.\n");
    }

    @Test
    void aFailedBuildIsRecordedAndItsExitCodeIsKept() throws IOException {
        int code = terminal.bench("record", "--", "sh", "-c", PRINTS + "exit 3");

        assertThat(code).isEqualTo(3);
        assertThat(terminal.err()).contains("exit status 3");
        assertThat(Files.readString(directory.resolve("bench-run.json")))
                .contains("\"outcome\": \"failure\"", "\"total_from\": \"recorder\", \"exit_status\": 3");
    }

    @Test
    void aBuildThatFailsBeforeAnythingIsTimedKeepsItsExitCodeAsWell() {
        assertThat(terminal.bench("record", "--", "sh", "-c", "exit 42")).isEqualTo(42);
        assertThat(terminal.err()).contains("exit status 42, and nothing in its log can be stored");
        assertThat(terminal.bench("record", "--", "no-such-program")).isEqualTo(ExitCode.BUILD_FAILED.code());
    }

    @Test
    void aRunDocumentThatAFullDiskRefusesIsKeptElsewhere() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        String[] build = {"record", "--log", "/dev/full", "--out", "/dev/full", "--", "sh", "-c"};

        assertThat(terminal.bench(Stream.concat(Stream.of(build), Stream.of(PRINTS + "echo 'Nothing to build.'"))
                        .toArray(String[]::new)))
                .isEqualTo(ExitCode.INPUT_UNREADABLE.code());

        Matcher kept = Pattern.compile("It is kept in (\\S+)\\. To store it: bench append \\1\\n")
                .matcher(terminal.err());
        assertThat(kept.find()).isTrue();
        assertThat(terminal.bench("append", kept.group(1))).isZero();
        Files.delete(Path.of(kept.group(1)));
    }

    @Test
    void aFailedBuildKeepsItsExitCodeWhereItsRunDocumentCannotBeWritten() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();

        assertThat(terminal.bench("record", "--out", "/dev/full", "--", "sh", "-c", PRINTS + "exit 42"))
                .isEqualTo(42);

        Matcher kept = Pattern.compile("It is kept in (\\S+)\\. ").matcher(terminal.err());
        assertThat(kept.find()).isTrue();
        Files.delete(Path.of(kept.group(1)));
    }

    @Test
    void theWeeklyJobRecordsItsBuildStoresItAndReports() throws IOException {
        int code = terminal.bench("weekly", "--", "sh", "-c", PRINTS + "echo 'Nothing to build.'");

        assertThat(code).isZero();
        assertThat(terminal.err()).contains("3 targets timed", "by the recorder's clock", "Stored 2026-05-06-");
        assertThat(terminal.out()).contains("✔ [1/3] Built A (1.5s)\n", "first run");
        assertThat(terminal.bench("weekly", "--log", "lakeprof.log", "--date", "2026-05-06T12:00:00Z"))
                .isZero();
        assertThat(terminal.err()).contains("Nothing to store: this run is already");
    }

    @Test
    void aFailedWeeklyBuildIsStoredAndItsExitCodeIsKept() {
        assertThat(terminal.bench("weekly", "--", "sh", "-c", PRINTS + "exit 3"))
                .isEqualTo(3);

        assertThat(terminal.err()).contains("Stored 2026-05-06-");
        assertThat(terminal.bench("history", "--json")).isZero();
        assertThat(terminal.out()).contains("\"failure\"");
    }

    @Test
    void whatALogIsCanBeSaid() throws IOException {
        terminal.file("build.log", "[0.001] ✔ [1/1] Built A (1.5s)\n✔ [1/1] Built B (1.5s)\n");

        assertThat(terminal.bench("import", "build.log", "--log-format", "lake"))
                .isZero();
        assertThat(terminal.out()).contains("\"name\": \"B\"").doesNotContain("\"name\": \"A\"");
        assertThat(terminal.bench("import", "build.log", "--log-format", "lakeprof"))
                .isZero();
        assertThat(terminal.out()).contains("\"name\": \"A\"").doesNotContain("\"name\": \"B\"");
        assertThat(terminal.bench("import", "build.log", "--log-format", "tea")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void globsThatKeepNothingAreAMistake() throws IOException {
        terminal.file("build.log", "✔ [1/1] Built A (1.5s)\n");

        assertThat(terminal.bench("import", "build.log", "--include", "a*")).isEqualTo(4);
        assertThat(terminal.err()).contains("nothing is kept of 1 target");
    }

    /** The build may take hours, and bring the target with it. */
    @Test
    void aGlobThatFitsNothingOfTheNewestRunIsNamedBeforeTheBuildWhichGoesOnAllTheSame() throws IOException {
        String[] build = {"--", "sh", "-c", PRINTS + "echo 'Nothing to build.'; echo THE BUILD >&2"};

        assertThat(terminal.bench(words(build, "record", "--include", "A,b"))).isZero();
        assertThat(terminal.err()).doesNotContain("newest stored run");

        terminal.bench(words(build, "record"));
        assertThat(terminal.bench("append", "bench-run.json")).isZero();
        assertThat(terminal.bench(words(build, "record", "--include", "A,b", "--exclude", "Dep")))
                .isZero();
        assertThat(terminal.err())
                .containsPattern("'b', 'Dep' fit no target of the newest stored run, .*\\.\n[^$]*THE BUILD");
        assertThat(terminal.bench(words(build, "record", "--include", "b")))
                .isEqualTo(ExitCode.LOG_WITHOUT_TIMINGS.code());
        assertThat(terminal.err())
                .contains("'b' fits no target of", "; if none of this build either, no run can be made");
        assertThat(terminal.bench(words(build, "record", "--include", "A,b", "--quiet")))
                .isZero();
        assertThat(terminal.err()).doesNotContain("newest stored run");
    }

    private static String[] words(String[] build, String... words) {
        return Stream.concat(Stream.of(words), Stream.of(build)).toArray(String[]::new);
    }
}
