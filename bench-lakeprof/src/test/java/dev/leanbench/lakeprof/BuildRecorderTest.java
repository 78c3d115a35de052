package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.lakeprof.LakeBuilds.BuildCommand;
import dev.leanbench.lakeprof.LakeBuilds.Listener;
import dev.leanbench.lakeprof.LakeBuilds.Progress;
import dev.leanbench.lakeprof.LakeBuilds.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Records builds of real processes; the build tool and the compiler are scripts that stand in for Lake and Lean. */
@EnabledOnOs(OS.LINUX)
class BuildRecorderTest {

    private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> variables = new HashMap<>();
    private StandInToolchain toolchain;

    @BeforeEach
    void installToolchain() throws IOException {
        toolchain = new StandInToolchain(directory);
        variables.putAll(toolchain.variables());
    }

    private Recording recording(boolean precise, String... words) {
        Path log = directory.resolve("lakeprof.log");
        return LakeBuilds.record(
                new BuildCommand(List.of(words), directory, log, precise, false),
                new Listener(out, err, Progress.NONE),
                InstantSource.fixed(NOW),
                variables);
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("lakeprof.log"));
    }

    @Test
    void outputPassesThroughByteForByteAndTheLogHasLakeprofsForm() throws IOException {
        variables.put("STAND_IN_MODULES", "Lab");

        CapturedBuild build = recording(
                        false,
                        "bash",
                        "-c",
                        "printf 'a\\xff\\r\\nb\\rc\\n\\n'; printf 'half' >&2; sleep 0.2; printf '\\n' >&2; " + "exec "
                                + toolchain.lake() + " build")
                .capture();

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("a\u00ff\r\nb\rc\n\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("half\n");
        assertThat(Files.readString(directory.resolve("lakeprof.log"), StandardCharsets.ISO_8859_1)
                        .lines())
                .allMatch(line -> line.matches("\\[\\d+\\.\\d{3}\\] .*"))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .startsWith("a\u00ff", "b", "c", "")
                .contains("half");
        assertThat(build.source().format()).isEqualTo("lakeprof-log");
        assertThat(build.startedAt()).contains(NOW);
    }

    @Test
    void whyALogCannotBeWrittenIsSaid() {
        Path log = directory.resolve("none/lakeprof.log");
        BuildCommand command = new BuildCommand(List.of("true"), directory, log, false, false);

        assertThatThrownBy(() -> LakeBuilds.record(
                                command, new Listener(out, err, Progress.NONE), InstantSource.fixed(NOW), variables)
                        .capture())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the log cannot be written: " + log + " (No such file or directory)");
    }

    @Test
    void aLogThatAnotherRecordingWritesIsLeftToIt() throws Exception {
        Path go = directory.resolve("go");
        CompletableFuture<CapturedBuild> first = CompletableFuture.supplyAsync(() -> recording(
                        false,
                        "bash",
                        "-c",
                        "echo first; until [ -e " + go + " ]; do sleep 0.05; done; exec " + toolchain.lake() + " build")
                .capture());
        while (!Files.exists(directory.resolve("lakeprof.log")) || log().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }

        assertThatThrownBy(() -> recording(false, "echo", "second").capture())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("another recording is writing it")
                .hasMessageContaining("--log");

        Files.createFile(go);
        first.get(1, TimeUnit.MINUTES);
        assertThat(log()).contains("first").doesNotContain("second");
    }

    @Test
    void aSuccessfulBuildIsMeasuredAsAWhole() {
        BuildResult result =
                recording(false, toolchain.lake(), "build").capture().result();

        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.targets())
                .hasSize(3)
                .allMatch(target -> target.measures().equals(TargetMeasures.NONE));
        assertThat(result.total()).isPresent();
        assertThat(result.resources().cpu().orElseThrow().toDouble()).isPositive();
        assertThat(result.resources().peakMemoryBytes().orElseThrow()).isGreaterThan(1_000_000);
    }

    @Test
    void aFailedBuildIsKeptAsAFailureAndNamesTheExitStatus() {
        variables.put("STAND_IN_MODULES", "Lab.One Lab.Broken Lab");

        CapturedBuild build = recording(false, toolchain.lake(), "build").capture();

        assertThat(build.result().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(build.result().targets()).hasSize(1);
        assertThat(build.result().failed()).hasSize(1);
        assertThat(build.remarks()).anyMatch(remark -> remark.contains("exit status 1"));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("error: build failed\n");
    }

    @Test
    void aCommandThatFailsWithoutATimedTargetIsAFailedBuild() {
        assertThatThrownBy(() -> recording(false, "bash", "-c", "exit 7").capture())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.BUILD_FAILED))
                .hasMessageContaining("exit status 7");
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> recording(false, "no-such-lake", "build").capture())
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("no-such-lake build: the command cannot be started: No such file or directory");
    }

    @Test
    void preciseModeMeasuresEachModuleAndLeavesNothingBehind() throws IOException {
        Path where = directory.resolve("where");
        String builds = "echo \"$LEAN_SYSROOT\" >" + where + "; exec " + toolchain.lake() + " build";

        CapturedBuild build = recording(true, "sh", "-c", builds).capture();

        assertThat(build.result().targets()).hasSize(3).allSatisfy(target -> {
            assertThat(target.measures().wallMilliseconds().orElseThrow()).isPositive();
            assertThat(target.measures().cpu().orElseThrow().toDouble()).isPositive();
            assertThat(target.measures().peakMemoryBytes().orElseThrow()).isGreaterThan(20_000_000);
        });
        assertThat(build.remarks()).isEmpty();
        Path shadow = Path.of(Files.readString(where).strip());
        assertThat(shadow.getFileName().toString()).startsWith("bench-toolchain-");
        assertThat(shadow).doesNotExist();
    }

    @Test
    void aModuleThatFailsOrIsKilledFailsAsItWouldWithoutTheWrapper() throws IOException {
        variables.put("STAND_IN_MODULES", "Lab.One Lab.Broken");
        assertThat(recording(true, toolchain.lake(), "build").capture().result().failed())
                .hasSize(1);
        assertThat(log()).contains("\"severity\":\"error\"");

        variables.put("STAND_IN_MODULES", "Lab.One Lab.Killed");
        assertThat(recording(true, toolchain.lake(), "build").capture().result().failed())
                .hasSize(1);
    }

    @Test
    void aCompilerWhoseWrapperIsKilledDoesNotOutliveTheBuild() throws Exception {
        variables.put("STAND_IN_MODULES", "Lab.One Lab.Orphaned");

        BuildResult result =
                recording(true, toolchain.lake(), "build").capture().result();

        assertThat(result.failed()).hasSize(1);
        long compiler = Long.parseLong(
                Files.readString(directory.resolve("orphaned.pid")).strip());
        assertThat(ProcessHandle.of(compiler).map(ProcessHandle::onExit))
                .satisfiesAnyOf(
                        ended -> assertThat(ended).isEmpty(),
                        ended -> assertThat(ended.orElseThrow()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void aProgramThatTheBuildLeavesBehindIsLeftAlone() throws Exception {
        Path left = directory.resolve("left.pid");
        String leaves = toolchain.lake() + " build; sleep 600 >/dev/null 2>&1 & echo $! >" + left;

        recording(true, "sh", "-c", leaves).capture();

        ProcessHandle program =
                ProcessHandle.of(Long.parseLong(Files.readString(left).strip())).orElseThrow();
        assertThat(program.isAlive()).isTrue();
        assertThat(program.destroyForcibly()).isTrue();
    }

    /** As a {@code tee} has the last lines of a build whose shell has ended. */
    @Test
    void whatAProgramPrintsThatTheBuildLeavesBehindIsOutputToItsLastLine() throws IOException {
        Path left = directory.resolve("left");
        Path where = directory.resolve("where");
        String leaves = "readlink /proc/$$/fd/2 >" + where + "; " + toolchain.lake()
                + " build; (for line in 1 2 3; do sleep 0.4; echo late $line; done; touch " + left
                + ") & (sleep 0.4; echo late >&2; sleep 0.4; echo later >&2) &";

        recording(false, "sh", "-c", leaves).capture();

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("late 1\nlate 2\nlate 3\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("late\nlater\n");
        assertThat(log()).contains("late 3\n", "later\n");
        assertThat(left).exists();
        // The kernel says so itself of a file whose name has gone.
        Path pipe = Path.of(Files.readString(where).strip().replace(" (deleted)", ""));
        Path itsDirectory = Objects.requireNonNull(pipe.getParent());
        assertThat(itsDirectory.getFileName().toString()).startsWith("bench-output-");
        assertThat(itsDirectory).doesNotExist();
    }

    /** It has the output open, so bench waits for what it may still print. How long the build takes is up to the machine. */
    @Test
    void waitingForAProgramThatTheBuildLeavesBehindIsNoTimeOfTheBuild() throws IOException {
        Path began = directory.resolve("began");
        Path left = directory.resolve("left");
        String uptime = "cut -d ' ' -f 1 /proc/uptime >";
        String leaves = uptime + began + "; " + toolchain.lake()
                + " build; (while kill -0 $$; do sleep 0.1; done 2>/dev/null; sleep 3; " + uptime + left + ") &";

        BuildResult result = recording(false, "sh", "-c", leaves).capture().result();

        double untilAllHadEnded =
                Double.parseDouble(Files.readString(left)) - Double.parseDouble(Files.readString(began));
        assertThat(result.total().orElseThrow().toDouble()).isLessThan(untilAllHadEnded);
    }

    /** Its library has no module that is named like it, and thousands of others are those of packages it depends on. */
    @Test
    void aColdBuildOfASmallProjectIsABuildHoweverManyJobsItsPackagesHave() throws IOException {
        String builds = "echo '✔ [4999/5000] Built Small.Order (1.5s)'; echo '✔ [5000/5000] Built Small.Group (2.5s)';"
                + " echo 'Build completed successfully (5000 jobs).'";
        Path sources = Files.createDirectories(directory.resolve("Small"));
        for (String module : List.of("Order", "Group", "Ring")) {
            Files.writeString(sources.resolve(module + ".lean"), "");
        }

        CapturedBuild cold = recording(false, "sh", "-c", builds).capture();
        assertThat(cold.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(cold.capture().cold()).contains(true);
        assertThat(cold.remarks()).isEmpty();

        Files.writeString(sources.resolve("Field.lean"), "");
        Files.writeString(sources.resolve("Module.lean"), "");
        CapturedBuild rebuilt = recording(false, "sh", "-c", builds).capture();
        assertThat(rebuilt.result().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(rebuilt.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("only 2 of 5000 jobs were built"));
    }

    /** As of {@code lake test} and {@code lake exe}. */
    @Test
    void aBuildWithoutLastWordsIsWholeWhereLakeItselfEndsWell() throws IOException {
        Path lake = directory.resolve("lake");
        Files.writeString(lake, "#!/bin/sh\necho '✔ [1/2] Built ATest (1.5s)'\n");
        lake.toFile().setExecutable(true);

        CapturedBuild build = recording(false, lake.toString(), "test").capture();

        assertThat(build.capture().complete()).contains(true);
        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(build.remarks()).isEmpty();
    }

    /** {@code lake build | tee log} ends well, too, when Lake is killed. */
    @Test
    void whereAShellEndsWellOnlyABuildBehindAWholeOneIsWholeWithoutLastWords() {
        String test = "echo '✔ [1/2] Built ATest (1.5s)'";
        String whole = "echo '✔ [0/1] Built A (1.5s)'; echo 'Build completed successfully (1 job).'; ";

        assertThat(recording(false, "sh", "-c", test).capture().capture().complete())
                .contains(false);
        assertThat(recording(false, "sh", "-c", whole + test)
                        .capture()
                        .capture()
                        .complete())
                .contains(true);
        assertThat(recording(false, "sh", "-c", whole + test + "; exit 1")
                        .capture()
                        .capture()
                        .complete())
                .contains(false);
    }

    @Test
    void aLakeThatCannotBeToldWhichLeanToUseIsExplained() {
        variables.put("STAND_IN_LAKE_IS_OLD", "1");

        CapturedBuild build = recording(true, toolchain.lake(), "build").capture();

        assertThat(build.result().targets()).hasSize(3);
        assertThat(build.remarks()).singleElement().asString().contains("LAKE_OVERRIDE_LEAN");
    }

    @Test
    void anOverrideOfTheUsersOwnIsLeftAlone() {
        variables.put("LAKE_OVERRIDE_LEAN", "false");

        assertThat(recording(true, toolchain.lake(), "build").capture().remarks())
                .singleElement()
                .asString()
                .contains("LAKE_OVERRIDE_LEAN is already set");
    }

    @Test
    void anInterruptedBuildEndsWithAllItStartedAndKeepsWhatWasRecorded() throws Exception {
        variables.put("STAND_IN_MODULES", "Lab.One Lab.Endless");
        Recording recording = recording(true, toolchain.lake(), "build");
        CompletableFuture<CapturedBuild> captured = CompletableFuture.supplyAsync(recording::capture);
        Path started = directory.resolve("endless.pid");
        while (!Files.exists(started) || Files.size(started) == 0) {
            assertThat(captured).isNotDone();
            TimeUnit.MILLISECONDS.sleep(10);
        }

        recording.interrupt();

        BuildResult result = captured.get().result();
        assertThat(result.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(result.targets()).hasSize(1);
        long sleeper = Long.parseLong(Files.readString(started).strip());
        assertThat(ProcessHandle.of(sleeper).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
