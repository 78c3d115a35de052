package dev.leanbench.lakeprof;

import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.lakeprof.StreamedLog.READ_AT;
import static dev.leanbench.lakeprof.StreamedLog.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LakeBuildsTest {

    @Test
    void eachWayLakePrintsATimeKeepsItsDigits() {
        CapturedBuild build = read("""
                ✔ [1/3] Built A (586ms)
                ✔ [2/3] Built B (1.0s)
                ✔ [3/3] Built C (24s)
                Build completed successfully (3 jobs).
                """);

        assertThat(build.result().targets())
                .containsExactly(target("A", "0.586"), target("B", "1.0"), target("C", "24"));
        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(build.result().total()).isEmpty();
    }

    @Test
    void everyKindOfCaptionIsAName() {
        CapturedBuild build = read("""
                ✔ [1/5] Built Foo.Bar' (586ms)
                ✔ [2/5] Built Mod:c.o (with exports) (1.1s)
                ℹ [3/5] (Optional) Built «a-b»:exe (2.0s)
                ⚠ [4/5] Built «pkg»/Mod:docInfo (3.0s)
                ✔ [5/5] Built Ünïcode.β (4.0s)
                Build completed successfully (5 jobs).
                """);

        assertThat(build.result().targets())
                .extracting(timing -> timing.name().value())
                .containsExactly("Foo.Bar'", "Mod:c.o (with exports)", "«a-b»:exe", "«pkg»/Mod:docInfo", "Ünïcode.β");
    }

    @Test
    void aMessageThatLooksLikeAJobIsNone() {
        CapturedBuild build = read("""
                info: sample output: [99/100] Built Mathlib.Bad (20s)
                 ✔ [1/2] Built Indented (1.0s)
                [2/2] Built WithoutIcon (1.0s)
                ✔ [2/2] Built Real (1.0s)
                Build completed successfully (2 jobs).
                """);

        assertThat(build.result().targets()).containsExactly(target("Real", "1.0"));
    }

    @Test
    void aFailedTargetKeepsTheTimeItTookToFail() {
        CapturedBuild build = read("""
                ✔ [1/2] Built A (586ms)
                ✖ [2/2] Building B (17s)
                Some required targets logged failures:
                - B
                error: build failed
                """);

        assertThat(build.result().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(build.result().failed())
                .containsExactly(new FailedTarget(new TargetName("B"), Optional.of(Seconds.parse("17"))));
        assertThat(build.remarks()).singleElement().asString().contains("1 target failed, B; the run");
    }

    @Test
    void aLogThatBreaksOffIsPartial() {
        CapturedBuild build = read("✔ [1/9] Built A (586ms)\n✔ [2/9] Built B (1.");

        assertThat(build.result().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(build.result().targets()).hasSize(1);
        assertThat(build.remarks()).singleElement().asString().contains("breaks off");
    }

    @Test
    void cachedPackagesDoNotMakeAColdBuildPartial() {
        StringBuilder log = new StringBuilder();
        for (int job = 1; job <= 300; job++) {
            log.append("✔ [")
                    .append(8_000 + job)
                    .append("/8300] Built Own.M")
                    .append(job)
                    .append(" (1.2s)\n");
        }
        log.append("Build completed successfully (8300 jobs).\n");

        assertThat(read(log.toString()).result().outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void aLineOfLakeprofGivesTheTotalAndTheStart() {
        CapturedBuild build = read("""
                [1.824] ✔ [1/1] Built A (586ms)
                [60.000] Build completed successfully (1 job).
                """);

        assertThat(build.source().format()).isEqualTo("lakeprof-log");
        assertThat(build.result().total()).contains(Seconds.parse("60.000"));
        assertThat(build.startedAt()).contains(Instant.parse("2026-05-06T11:59:00Z"));
    }

    @Test
    void gitHubTimestampsAndColumnsAreNoPartOfALine() {
        CapturedBuild build = read("\uFEFFbuild\tRun lake build\t2026-05-28T15:10:14.5871755Z ✔ [1/1] Built A (17s)\r\n"
                + "build\tRun lake build\t2026-05-28T15:10:18.0871755Z Build completed successfully (1 job).\r\n");

        assertThat(build.source().format()).isEqualTo("github-actions-log");
        assertThat(build.result().targets()).containsExactly(target("A", "17"));
        assertThat(build.result().total()).contains(Seconds.parse("3.500"));
        assertThat(build.startedAt()).contains(Instant.parse("2026-05-28T15:10:14Z"));
    }

    /** As the transcript of a terminal has them where a program writes both by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\r\n", "\r\r\r\n", "\u001b[m\r\r\n"})
    void aLineMayEndInSeveralCarriageReturns(String end) {
        CapturedBuild build = read("✔ [0/2] Built A (1.5s)" + end + "⚠ [1/2] Built B (9ms)" + end
                + "Build completed successfully (2 jobs)." + end);

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("B", "0.009"));
        assertThat(build.capture().complete()).contains(true);
    }

    @Test
    void aSpinnerLeavesOnlyWhatStoodLastOnTheLine() {
        CapturedBuild build = read("⣾ [1/2] Running X (+ 3 more)\u001b[2K\r\u001b[1;32m✔ [1/2] Built A (1.5s)\u001b[m\n"
                + "Build completed successfully (2 jobs).\n");

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
    }

    @Test
    void aTargetThatIsTimedTwiceCountsWithItsLastTime() {
        CapturedBuild build = read("""
                ✔ [1/2] Built A (586ms)
                ✔ [2/2] Built A (1.5s)
                Build completed successfully (2 jobs).
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.remarks()).singleElement().asString().contains("timed more than once");
    }

    @Test
    void linesOfAnyLengthAndBytesThatAreNoTextDoNoHarm() {
        byte[] bytes = ("x".repeat(3_000_000) + "\n\u0000\n✔ [1/1] Built A (1.5s)\n").getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xff;

        CapturedBuild build = LakeBuilds.stream("log", new ByteArrayInputStream(bytes), READ_AT)
                .capture();

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
    }

    @Test
    void aLogWithoutTimesSaysWhichLeanPrintsThem() {
        assertThatThrownBy(() -> read("✔ [1/1] Built A\nBuild completed successfully.\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Lean before 4.23 prints no times");
    }

    @Test
    void aCachedBuildSaysThatNothingWasBuilt() {
        assertThatThrownBy(() -> read("✔ [1/1] Replayed A\nBuild completed successfully (1 job).\n"))
                .hasMessageContaining("everything was cached")
                .hasMessageContaining("lake clean");
    }

    @Test
    void aFailedBuildWithoutTimesNamesTheTargetThatFailed() {
        assertThatThrownBy(() -> read("✖ [1/1] Building A (17s)\nerror: build failed\n"))
                .hasMessageContaining("failed at A");
    }

    @Test
    void anEmptyLogAndALogOfSomethingElseAreToldApart() {
        assertThatThrownBy(() -> read("\n")).hasMessageContaining("the log is empty");
        assertThatThrownBy(() -> read("hello\n")).hasMessageContaining("no line of a Lake build");
    }

    @Test
    void aMissingFileAndADirectoryAreToldApart(@TempDir Path directory) {
        assertThatThrownBy(() -> LakeBuilds.log(directory.resolve("none.log")).capture())
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> LakeBuilds.log(directory).capture()).hasMessageContaining("this is a directory");
    }

    @Test
    void aTraceGivesEachTargetOnceThoughTheCriticalPathIsInItTwice() {
        CapturedBuild build = read("""
                {"traceEvents": [
                 {"name": "thread_name", "ph": "M", "pid": 0, "tid": 0, "args": {"name": "critical path"}},
                 {"name": "A", "cat": "build", "ph": "X", "ts": 0, "dur": 1500000.0000000002, "pid": 0, "tid": 1},
                 {"name": "B", "cat": null, "ph": "X", "ts": 1, "dur": 24000000.0, "pid": 0, "tid": 2},
                 {"name": "A", "cat": "build", "ph": "X", "ts": 0, "dur": 9000000.0, "pid": 0, "tid": 0}]}
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("B", "24"));
        assertThat(build.result().total()).isEmpty();
    }

    @Test
    void aReportsCriticalPathGivesTheTimesInIt() {
        assertThat(read("[[1.5, 0.6, 1.5, 0.6, \"A\"], [1, 0.4, 2.5, 1.0, \"B\"]]\n[[1, 2.5, 1.0]]\n")
                        .result()
                        .targets())
                .containsExactly(target("A", "1.5"), target("B", "1"));
    }

    /** As {@code lakeprof report --json -a} prints: what each module contributes to the critical paths on average. */
    @Test
    void aReportsAveragesAreNoTimes() {
        assertThatThrownBy(() -> read(
                        "[[1.2, 0.6, 1.2, 0.6, \"A\"], [0.7, 0.4, 1.9, 0.9, \"B\"], [0, 0, 2.0, 1, \"[total]\"]]\n"))
                .hasMessageContaining("this JSON holds no target's time")
                .hasMessageContaining("lakeprof report --json -p");
    }

    @Test
    void jsonWithoutTimesSaysWhatToGive() {
        assertThatThrownBy(() -> read("{\"traceEvents\": [{\"name\": \"A\", \"ph\": \"X\", \"dur\": 1e999999999}]}"))
                .hasMessageContaining("lakeprof report -c");
        assertThatThrownBy(() -> read("{\"traceEvents\": [")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aCompressedLogIsReadLikeAPlainOne() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("✔ [1/1] Built A (1.5s)\n".getBytes(StandardCharsets.UTF_8));
        }

        CapturedBuild build = LakeBuilds.stream("log", new ByteArrayInputStream(compressed.toByteArray()), READ_AT)
                .capture();

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNamedPipeIsReadLikeAFile(@TempDir Path directory) throws Exception {
        Path pipe = directory.resolve("pipe");
        Process writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "mkfifo \"$1\" && echo made && printf '✔ [1/1] Built A (1.5s)\\n' >\"$1\"",
                        "sh",
                        "" + pipe)
                .start();
        assertThat(writer.inputReader().readLine()).isEqualTo("made");

        assertThat(LakeBuilds.log(pipe).capture().result().targets()).containsExactly(target("A", "1.5"));
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void ofACompressedLogThatWasCutOffCountsWhatCanBeRead() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            for (int job = 1; job <= 20_000; job++) {
                gzip.write("✔ [%d/20000] Built A.B%d (%d.5s)\n"
                        .formatted(job, job * 7_919, job % 10)
                        .getBytes(StandardCharsets.UTF_8));
            }
            gzip.write("Build completed successfully (20000 jobs).\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = compressed.toByteArray();

        CapturedBuild half = LakeBuilds.stream("log", new ByteArrayInputStream(whole, 0, whole.length / 2), READ_AT)
                .capture();
        assertThat(half.result().targets()).hasSizeBetween(5_000, 15_000).contains(target("A.B7919", "1.5"));
        assertThat(half.result().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(half.capture().complete()).contains(false);
        assertThat(half.remarks())
                .containsExactly(
                        "log: the log breaks off before Lake's last line; the run will not serve as a baseline.",
                        "log: the compressed log was cut off; what could be read of it counts.");

        CapturedBuild allButTheChecksum = LakeBuilds.stream(
                        "log", new ByteArrayInputStream(whole, 0, whole.length - 4), READ_AT)
                .capture();
        assertThat(allButTheChecksum.result().targets()).hasSize(20_000);
        assertThat(allButTheChecksum.capture().complete()).contains(false);
    }

    @Test
    void aCompressedLogThatIsDamagedInItsMiddleIsRefused() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("✔ [1/1] Built A (1.5s)\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] damaged = compressed.toByteArray();
        damaged[damaged.length - 5]++;

        assertThatThrownBy(() -> LakeBuilds.stream("log", new ByteArrayInputStream(damaged), READ_AT)
                        .capture())
                .hasMessageContaining("reading the log broke off");
    }

    @Test
    void onlyALogThatGitHubActionsDatedWasBuiltElsewhere() {
        assertThat(read("2026-05-28T15:10:14.5871755Z ✔ [1/1] Built A (17s)\n").place())
                .isEqualTo(BuildPlace.ELSEWHERE);
        assertThat(read("2026-05-28T15:10:14.5871755Z [0.100] ✔ [1/1] Built A (17s)\n")
                        .place())
                .isEqualTo(BuildPlace.ELSEWHERE);
        assertThat(read("[0.100] ✔ [1/1] Built A (17s)\n").place()).isEqualTo(BuildPlace.HERE);
        assertThat(read("✔ [1/1] Built A (17s)\n").place()).isEqualTo(BuildPlace.HERE);
    }

    @Test
    void aMessageThatLooksLikeALineOfAnotherToolIsNone() {
        CapturedBuild build = read("""
                ℹ [1/2] Built A (586ms)
                [0.001] ✔ [1/2] Built Spoofed (9.5s)
                2026-05-28T15:10:14.5871755Z ✔ [1/2] Built Spoofed (9.5s)
                ✔ [2/2] Built B (1.5s)
                Build completed successfully (2 jobs).
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "0.586"), target("B", "1.5"));
        assertThat(build.result().total()).isEmpty();
        assertThat(build.remarks())
                .containsExactly("log: 2 jobs' lines are not written down as the first was; they do not count.");
    }

    @Test
    void aLogThatIsNotWhatItWasSaidToBeIsToldFromOneOfSomethingElse() {
        InputStream log = new ByteArrayInputStream("✔ [1/1] Built A (586ms)\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> LakeBuilds.stream("log", log, Instant.EPOCH, Optional.of(LogFormat.LAKEPROF))
                        .capture())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("its 1 job line is not in the form that was named")
                .hasMessageContaining("--log-format");
    }

    /** Whoever mends a log by hand, or translates it, does not write as Lake does. */
    @Test
    void aLineWhoseBlanksAreNotLakesIsNoJobLine() {
        assertThat(read("""
                        ✔ [1/5] Built A (586ms)
                          ✔ [2/5] Built Indented (1.5s)
                        ✔  [3/5] Built Wide (1.5s)
                        ✔ [4/5] Built  Wide (1.5s)
                        ✔ [5/5] Built Local (1,5s)
                        Build completed successfully (5 jobs).
                        """).result().targets()).containsExactly(target("A", "0.586"));
    }

    @Test
    void aSmallProjectOnCachedPackagesIsACompleteBuild() {
        assertThat(read("""
                ⚠ [7000/8003] Replayed Mathlib.Noisy
                ⚠ [7001/8003] Replayed Mathlib.Noisier
                ⚠ [7002/8003] Replayed Mathlib.Noisiest
                ✔ [8001/8003] Built Own.Basic (1.2s)
                ✔ [8002/8003] Built Own (1.2s)
                Build completed successfully (8003 jobs).
                """).result().outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void aBuildThatReplayedMostOfItsOwnModulesIsPartial() {
        assertThat(read("""
                ⚠ [1/4] Replayed Own.A
                ⚠ [2/4] Replayed Own.B
                ✔ [3/4] Built Own (1.2s)
                Build completed successfully (4 jobs).
                """).result().outcome()).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void tenSecondsSharpArePrintedWithATenthAndAreATime() {
        assertThat(read("✔ [1/1] Built A (10.0s)\nBuild completed successfully (1 job).\n")
                        .result()
                        .targets())
                .containsExactly(target("A", "10.0"));
    }

    @Test
    void aJobThatOnlyWarnedFailsWhereWarningsAreToFail() {
        CapturedBuild build = read("""
                ✔ [1/2] Built A (586ms)
                ⚠ [2/2] Building B (17s)
                warning: B.lean:1:0: unused
                Some required targets logged failures:
                - B
                error: build failed
                """);

        assertThat(build.result().failed())
                .containsExactly(new FailedTarget(new TargetName("B"), Optional.of(Seconds.parse("17"))));
        assertThat(build.result().outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void anOptionalJobMayFailInABuildThatSucceeds() {
        CapturedBuild build = read("""
                ✔ [1/2] Built A (586ms)
                ✖ [2/2] (Optional) Fetching pkg:optRelease (17ms)
                error: no release
                Build completed successfully (2 jobs).
                """);

        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(build.result().failed()).hasSize(1);
        assertThat(build.remarks()).containsExactly("log: 1 target failed, pkg:optRelease; the build can do without.");
    }

    @Test
    void targetsThatAreOnlyListedAsFailedAreFailed() {
        assertThat(read("""
                        ✔ [1/2] Built A (586ms)
                        Some required targets logged failures:
                        - job computation
                        - B
                        error: build failed
                        """).result().failed())
                .extracting(failed -> failed.name().value())
                .containsExactly("B", "job computation");
    }

    @Test
    void aSummaryIsALastWordAsWell() {
        String built = "✔ [1/2] Built A (586ms)\nBuild summary:\n  ✔ 1 job succeeded\n";

        assertThat(read(built).result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(read(built + "  ✖ 1 job failed\n    B\n").result().outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void beforeIconsAJobIsKnownByItsNumberAndAfterThemNoLonger() {
        assertThatThrownBy(() -> read("[?/?] Computing build jobs\n[1/2] Building A\n[2/2] Linking A dynlib\n"))
                .hasMessageContaining("2 targets were built, none is timed");

        assertThat(read("""
                        [1/9] Building InAWarningOfTheLakefile
                        ℹ [1/2] Built A (586ms)
                        info: A.lean:1:0: two lines
                        [2/9] Built B (1.0s)
                        ✔ [2/2] Built C (1.0s)
                        Build completed successfully (2 jobs).
                        """).result().jobs().orElseThrow().built()).isEqualTo(2);
    }

    @Test
    void aLogOfGitHubMayHoldWhatLakeprofShowed() {
        CapturedBuild build = read("""
                2026-05-28T15:10:04.0000000Z ##[group]Run lakeprof record lake build
                2026-05-28T15:10:14.5871755Z [9.500] ✔ [1/2] Built A (1.5s)
                2026-05-28T15:10:14.6000000Z ✔ [1/2] Built Spoofed (1.5s)
                2026-05-28T15:10:15.5871755Z [10.500] Build completed successfully (2 jobs).
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.result().total()).contains(Seconds.parse("10.500"));
        assertThat(build.startedAt()).contains(Instant.parse("2026-05-28T15:10:05Z"));
        assertThat(build.source().format()).isEqualTo("github-actions-lakeprof-log");
    }

    @Test
    void theTotalTimeOfAJobsWholeLogIsThatOfItsBuild() {
        CapturedBuild build = read("""
                \uFEFF2026-05-28T15:00:00.0000000Z ##[group]Run actions/checkout@v4
                2026-05-28T15:10:00.0000000Z ##[group]Run lake build
                2026-05-28T15:10:14.0000000Z ✔ [1/1] Built A (1.5s)
                2026-05-28T15:10:15.5000000Z Build completed successfully (1 job).
                2026-05-28T15:20:00.0000000Z ##[group]Run actions/cache/save@v4
                """);

        assertThat(build.result().total()).contains(Seconds.parse("15.500"));
        assertThat(build.startedAt()).contains(Instant.parse("2026-05-28T15:10:00Z"));
        assertThat(build.capture().totalSource()).contains(Capture.TotalSource.TIMESTAMPS);
    }

    @Test
    void aSpinnerThatTurnsForHoursDoesNotHideTheJobBehindIt() {
        String spinner = "⣾ [1/2] Running Mathlib.Something.Long (+ 3 more)\u001b[2K\r";

        assertThat(read(spinner.repeat(36_000) + "✔ [1/2] Built A (1.5s)\nBuild completed successfully (2 jobs).\n")
                        .result()
                        .targets())
                .containsExactly(target("A", "1.5"));
        String stamped = "2026-05-28T15:10:14.0000000Z " + spinner.repeat(5_000) + "✔ [1/2] Built A (1.5s)\n";
        assertThat(read(stamped).result().targets()).containsExactly(target("A", "1.5"));
    }

    @Test
    void timesThatNoBuildTakesAreNamedAndLeftOut() {
        CapturedBuild build = read("""
                ✔ [1/4] Built A (586ms)
                ✔ [2/4] Built B (99999999999999999999s)
                ✔ [3/4] Built C (604801s)
                ✔ [4/4] Built D (1.2345s)
                Build completed successfully (4 jobs).
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "0.586"));
        assertThat(build.result().jobs().orElseThrow().built()).isEqualTo(4);
        assertThat(build.remarks()).singleElement().asString().contains("3 targets are given a time", "B");
    }

    @Test
    void whatALogSaysOfItselfIsKept() {
        Capture capture = read("""
                        ⚠ [1/2] Built A (586ms)
                        warning: A.lean:1:0: unused
                        \u001b[33mwarning:\u001b[m A.lean:2:0: unused
                        ✔ [2/2] Built B (1.5s)
                        """).capture();

        assertThat(capture.warnings()).hasValue(2);
        assertThat(capture.complete()).contains(false);
        assertThat(capture.cold()).contains(true);
        assertThat(capture.totalSource()).isEmpty();
    }

    @Test
    void aLogOfWindowsPowerShellIsNamed() {
        byte[] utf16 = "✔ [1/1] Built A (1.5s)\n".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> LakeBuilds.stream("log", new ByteArrayInputStream(utf16), READ_AT)
                        .capture())
                .hasMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"traceEvents\":[\n{\"name\":' | line 2 is no JSON",
                "'[[oak' | line 1 is no JSON",
                "'\u001f\u008b\u0008' | it ends too early",
                "'\u001f\u008boak' | Unsupported compression method"
            })
    void whatBreaksOffIsToldInTwoLinesOfPlainWords(String content, String words) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> LakeBuilds.stream("log", new ByteArrayInputStream(bytes), Instant.EPOCH)
                        .capture())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words)
                .message()
                .hasLineCount(2);
    }
}
