package dev.leanbench.lakeprof;

import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.lakeprof.StreamedLog.READ_AT;
import static dev.leanbench.lakeprof.StreamedLog.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lake printed, as GitLab, Jenkins, Buildkite and Docker write it down. */
class CiLogTest {

    private static final String ESC = "\u001b";
    private static final String BEL = "\u0007";

    private static final String LAKE_BUILD = """
            2026-05-28T15:10:00.0000000Z ##[group]Run lake build
            2026-05-28T15:10:01.0000000Z ✔ [0/2] Built A.B (1.5s)
            2026-05-28T15:10:02.0000000Z ✔ [1/2] Built A (1.5s)
            2026-05-28T15:10:03.0000000Z Build completed successfully (2 jobs).
            """;
    private static final String LAKE_TEST = """
            2026-05-28T15:10:04.0000000Z ##[group]Run lake test
            2026-05-28T15:10:06.0000000Z ✔ [2/4] Built ATest (1.5s)
            2026-05-28T15:10:08.0000000Z all tests passed
            """;

    private static CapturedBuild readAs(LogFormat format, String log) {
        return LakeBuilds.stream(
                        "log",
                        new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)),
                        READ_AT,
                        Optional.of(format))
                .capture();
    }

    @Test
    void gitLabsRunnerTellsWhenTheScriptBeganAndWhenLakeEnded() {
        CapturedBuild build = read(
                "2024-05-22T12:33:46.962646Z 00O ESC[0KRunning with gitlab-runner 17.0.0ESC[0;m\n".replace("ESC", ESC)
                        + "2024-05-22T12:33:47.000000Z 00O section_start:1716381227:prepare_executor\r" + ESC + "[0K\n"
                        + "2024-05-22T12:33:47.000001Z 00O+" + ESC + "[0KPreparing the \"docker\" executor\n"
                        + "2024-05-22T12:43:40.000000Z 00O section_start:1716381820:step_script\r\n"
                        + "2024-05-22T12:43:40.000001Z 00O+" + ESC + "[0KExecuting \"step_script\"\n"
                        + "2024-05-22T12:43:46.962646Z 01O ✔ [1/2] Built A (1.5s)\n"
                        + "2024-05-22T12:43:48.962646Z 01E ✖ [2/2] Building B (2.5s)\n"
                        + "2024-05-22T12:43:50.500999Z 01O Some required targets logged failures:\n"
                        + "2024-05-22T12:43:50.501000Z 01O - B\n"
                        + "2024-05-22T12:44:00.000000Z 00O section_end:1716381840:step_script\r" + ESC + "[0K\n");

        assertThat(build.source().format()).isEqualTo("gitlab-log");
        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.result().failed()).hasSize(1);
        assertThat(build.result().total()).contains(Seconds.parse("10.501"));
        assertThat(build.startedAt()).contains(Instant.parse("2024-05-22T12:43:40Z"));
        assertThat(build.place()).isEqualTo(BuildPlace.ELSEWHERE);
        assertThat(build.remarks()).hasSize(1);
    }

    /** The runner ends a line where a program leaves its own open, as Lake's spinner does. */
    @Test
    void aLineThatGitLabsRunnerWroteDownInPiecesIsOne() {
        String spinner = "⣾ [1/3] Running A" + ESC + "[2K\r";
        CapturedBuild build = read("2024-05-22T12:43:40.000000Z 00O Executing\n"
                + "2024-05-22T12:43:41.000000Z 01O " + spinner + "\n"
                + "2024-05-22T12:43:42.000000Z 02E a line of another stream\n"
                + "2024-05-22T12:43:42.000000Z 01O+" + spinner + "✔ [0/3] Bui\n"
                + "2024-05-22T12:43:43.000000Z 01O+lt A (1.5s)\n"
                + "2024-05-22T12:43:44.000000Z 01O +✔ [9/9] Built Spoofed (1.5s)\n"
                + "2024-05-22T12:43:45.000000Z 01O a message of a progress bar\r\n"
                + "2024-05-22T12:43:46.000000Z 01O+✔ [1/3] Built Spoofed (1.5s)\n"
                + "2024-05-22T12:43:47.000000Z 01O ✔ [1/3] Built B (1.5s)\r\n"
                + "2024-05-22T12:43:48.000000Z 01O+\n"
                + "2024-05-22T12:43:48.000000Z 01O ✔ [2/3] Built C (1.5s)\r\n"
                + "2024-05-22T12:43:49.000000Z 01O Build completed successfully (3 jobs).\r\n");

        assertThat(build.result().targets())
                .containsExactly(target("A", "1.5"), target("B", "1.5"), target("C", "1.5"));
        assertThat(build.result().total()).contains(Seconds.parse("9.000"));
        assertThat(build.capture().complete()).contains(true);
    }

    @Test
    void gitLabsSpinnerOfHoursDoesNotHideTheJobBehindItNorItsTime() {
        StringBuilder log = new StringBuilder("2024-05-22T10:00:00.000000Z 00O Executing\n");
        for (int frame = 0; frame < 10_000; frame++) {
            log.append("2024-05-22T11:00:00.000000Z 01O").append(frame == 0 ? ' ' : '+');
            log.append(frame == 0 ? "" : ESC + "[2K\r").append("⣾ [1/3] Running Mathlib.Long\n");
            if (frame == 0) {
                log.setLength(log.length() - 1);
                log.append(ESC).append("[2K\r\n");
            }
        }
        log.append("2024-05-22T12:00:00.000000Z 01O+" + ESC + "[2K\rBuild completed successfully (3 jobs).\n");
        log.append("2024-05-22T12:00:00.000000Z 01O ✔ [1/3] Built A (1.5s)\n");

        assertThat(read(log.toString()).result().total()).contains(Seconds.parse("7200.000"));
    }

    @Test
    void whatOthersWroteBeforeASpinnerIsNotErasedWithIt() {
        CapturedBuild build = read("2024-05-22T12:43:41.000000Z 01O #8 1.500 ⣾ [0/3] Running A" + ESC + "[2K\r\n"
                + "2024-05-22T12:43:43.000000Z 01O+✔ [0/3] Built A (1.5s)\n");

        assertThat(build.source().format()).isEqualTo("gitlab-docker-log");
        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
    }

    @Test
    void linesThatAreLeftOpenInAnyNumberOfStreamsAreNotLost() {
        StringBuilder log = new StringBuilder();
        for (int stream = 0; stream < 256; stream++) {
            log.append("2024-05-22T12:43:41.000000Z %02xO ✔ [%d/300] Built M%d (1.5s)\r\n"
                    .formatted(stream, stream, stream));
        }

        assertThat(read(log.toString()).result().targets()).hasSize(256);
    }

    /** The runner ends a line when it holds 8 KB of it. */
    @Test
    void aLongMessageInPiecesIsOne() {
        String piece = "x".repeat(9_000);

        CapturedBuild build = read("2024-05-22T12:43:41.000000Z 01O ℹ [0/3] Built A (1.5s)\n"
                + "2024-05-22T12:43:41.000000Z 01O " + piece + "\n"
                + "2024-05-22T12:43:41.000000Z 01O+✔ [1/3] Built Spoofed (1.5s)\n"
                + "2024-05-22T12:43:41.000000Z 01O ✔ [1/3] Built B (1.5s)\n");

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("B", "1.5"));
    }

    /** Whoever can write to the terminal can write marks to it; no program but the CI's puts them before an icon. */
    @Test
    void aMarkThatAMessageForgesHidesNothing() {
        CapturedBuild sections = read("section_start:1716381226:x\r" + ESC + "[0KExecuting\n"
                + "ℹ [0/3] Built A (1.5s)\n"
                + "section_end:1716381226:x\r" + ESC + "[0K✔ [1/3] Built Spoofed (1.5s)\n");
        CapturedBuild marks = read(marked(1_000, "ℹ [0/3] Built A (1.5s)\n")
                + marked(1_000, marked(1_000, "✔ [1/3] Built Spoofed (1.5s)\n")));

        assertThat(sections.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(marks.result().targets()).containsExactly(target("A", "1.5"));
    }

    @Test
    void aPieceWhoseBeginningIsNotInTheLogIsAMessage() {
        CapturedBuild build = read("2024-05-22T12:43:40.000000Z 01O+✔ [0/3] Built Half (1.5s)\n"
                + "2024-05-22T12:43:41.000000Z 01O ✔ [1/3] Built A (1.5s)\n");

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
    }

    /** Sections tell when a script began, but not when Lake did. */
    @Test
    void aLogOfGitLabWithoutTimestampsTellsByItsSectionsWhenAndWhereItWasBuilt() {
        CapturedBuild build = read(ESC + "[0KRunning with gitlab-runner 16.0.0\n"
                + "section_start:1716381227:prepare_executor\r" + ESC + "[0KPreparing\n"
                + "section_end:1716381820:prepare_executor\r" + ESC + "[0Ksection_start:1716381821:step_script\r" + ESC
                + "[0K" + ESC + "[0K" + ESC + "[36;1mExecuting\n"
                + "section_start:1716381822:lake[collapsed=true]\r" + ESC + "[0K✔ [1/2] Built A (1.5s)\n"
                + "Build completed successfully (2 jobs).\n");

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.startedAt()).contains(Instant.ofEpochSecond(1716381822));
        assertThat(build.place()).isEqualTo(BuildPlace.ELSEWHERE);
        assertThat(build.result().total()).isEmpty();
    }

    @Test
    void aMarkOfASectionInALogThatIsNotGitLabsHidesNothing() {
        assertThat(read("✔ [0/2] Built A (1.5s)\n" + "section_end:1716381822:x\r" + ESC
                                + "[0K✔ [1/2] Built Spoofed (1.5s)\n")
                        .result()
                        .targets())
                .containsExactly(target("A", "1.5"));
    }

    @Test
    void jenkinsStampsThePipelinesLinesAndNotItsOwn() {
        CapturedBuild build = read("""
                Started by user anonymous
                [Pipeline] checkout
                [2024-05-22T12:00:00.000Z] Cloning
                [Pipeline] sh
                [2024-05-22T12:43:46.962Z] + lake build
                [2024-05-22T12:43:48.000Z] ✔ [0/2] Built A (1.5s)
                ✔ [1/2] Built Spoofed (1.5s)
                [2024-05-22T12:43:49.000Z] [1.500] ✔ [1/2] Built Spoofed (1.5s)
                [2024-05-22T12:43:50.962Z] Build completed successfully (2 jobs).
                [Pipeline] }
                [2024-05-22T12:59:50.962Z] the next stage
                Finished: SUCCESS
                """);

        assertThat(build.source().format()).isEqualTo("jenkins-log");
        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.result().total()).contains(Seconds.parse("4.000"));
        assertThat(build.startedAt()).contains(Instant.parse("2024-05-22T12:43:46Z"));
        assertThat(build.place()).isEqualTo(BuildPlace.ELSEWHERE);
    }

    @Test
    void warningsOfOtherStepsAreNotTheBuilds() {
        CapturedBuild build = read("""
                2026-05-28T15:10:00.0000000Z ##[group]Run git submodule update
                2026-05-28T15:10:01.0000000Z warning: unable to access it
                2026-05-28T15:10:02.0000000Z ##[group]Run lake build
                2026-05-28T15:10:03.0000000Z warning: manifest out of date
                2026-05-28T15:10:04.0000000Z ⚠ [0/2] Built A (1.5s)
                2026-05-28T15:10:04.0000000Z warning: A.lean:1:0: unused
                2026-05-28T15:10:05.0000000Z Build completed successfully (2 jobs).
                2026-05-28T15:10:06.0000000Z ##[group]Run npm ci
                2026-05-28T15:10:07.0000000Z warning: deprecated
                """);

        assertThat(build.capture().warnings()).hasValue(2);
    }

    /** {@code gh run view --log} prints the jobs of a run one behind the other. */
    @Test
    void ofSeveralJobsOfACiTheFirstWithATimedTargetCounts() {
        CapturedBuild build = read("""
                lint\tRun lake lint\t2026-05-28T15:09:00.0000000Z ⚠ [0/2] Replayed A
                lint\tRun lake lint\t2026-05-28T15:10:00.0000000Z warning: A.lean:1:0: unused
                build (1)\tRun lake build\t2026-05-28T15:10:00.0000000Z ##[group]Run lake build
                build (1)\tRun lake build\t2026-05-28T15:10:02.0000000Z ✔ [0/3] Built A.B (1.5s)
                build (1)\tRun lake build\t2026-05-28T15:10:03.0000000Z ✔ [1/3] Built A (1.5s)
                build (1)\tRun lake build\t2026-05-28T15:10:04.0000000Z Build completed successfully (3 jobs).
                build (2)\tRun lake build\t2026-05-28T15:10:01.0000000Z ##[group]Run lake build
                build (2)\tRun lake build\t2026-05-28T15:10:05.0000000Z ✔ [0/3] Built A.B (9s)
                build (2)\tRun lake build\t2026-05-28T15:10:09.0000000Z ✖ [1/3] Building A (9s)
                build (2)\tRun lake build\t2026-05-28T15:10:09.0000000Z error: build failed
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("A.B", "1.5"));
        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(build.result().jobs()).contains(new JobCounts(3, 2, 0, 0, 0));
        assertThat(build.result().total()).contains(Seconds.parse("4.000"));
        assertThat(build.capture().cold()).contains(true);
        assertThat(build.capture().warnings()).hasValue(0);
        assertThat(build.remarks()).singleElement().asString().contains("several jobs", "gh run view --job");
    }

    @Test
    void nothingOfACiJobThatBuiltNothingIsLeftToTheNextOne() {
        CapturedBuild build = read("""
                lint\tRun lake lint\t2026-05-28T15:09:00.0000000Z ✔ [0/1] Replayed A
                lint\tRun lake lint\t2026-05-28T15:09:01.0000000Z Build completed successfully (1 job).
                lint\tRun lake lint\t2026-05-28T15:09:02.0000000Z warning: deprecated
                build\tRun lake build\t2026-05-28T15:10:00.0000000Z ##[group]Run lake build
                build\tRun lake build\t2026-05-28T15:10:02.0000000Z ✔ [0/1] Built A (1.5s)
                build\tRun lake build\t2026-05-28T15:10:04.0000000Z Build completed successfully (1 job).
                """);

        assertThat(build.capture().warnings()).hasValue(0);
        assertThat(build.result().jobs()).contains(new JobCounts(1, 1, 0, 0, 0));
        assertThat(build.result().total()).contains(Seconds.parse("4.000"));
        assertThat(build.remarks()).isEmpty();
    }

    /** {@code lake test}, {@code lake lint} and {@code lake exe} build without last words. */
    @ParameterizedTest
    @ValueSource(strings = {"##[group]Run echo", "Post job cleanup."})
    void aBuildAfterAWholeOneInAStepThatEndedWellIsNotCutOff(String next) {
        CapturedBuild build = read(LAKE_BUILD + LAKE_TEST + "2026-05-28T15:10:09.0000000Z " + next + "\n");

        assertThat(build.capture().complete()).contains(true);
        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(build.result().total()).contains(Seconds.parse("3.000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"##[error]The operation was canceled.", "##[error]Process completed with exit code 137."})
    void aBuildInAStepThatFailedIsCutOff(String error) {
        CapturedBuild build = read(LAKE_BUILD + LAKE_TEST + "2026-05-28T15:10:09.0000000Z " + error
                + "\n2026-05-28T15:10:10.0000000Z Post job cleanup.\n");

        assertThat(build.capture().complete()).contains(false);
        assertThat(build.result().outcome()).isEqualTo(Outcome.PARTIAL);
    }

    /** The shell of a step may not see that Lake was killed, as in {@code lake build | tee log}. */
    @Test
    void theOnlyBuildOfALogIsCutOffWithoutItsLastWordsHoweverItsStepEnded() {
        CapturedBuild build = read(LAKE_TEST + "2026-05-28T15:10:09.0000000Z Post job cleanup.\n");

        assertThat(build.capture().complete()).contains(false);
    }

    @Test
    void buildkitesMarksAreTimestampsWhereverTheyStand() {
        CapturedBuild build = read(marked(1_000, "~~~ Preparing working directory\r\n")
                + marked(10_000, "~~~ Running commands\r\n")
                + marked(11_000, "✔ [0/2] " + marked(12_000, "Built A (1.5s)\r\n"))
                + marked(13_000, ESC + "[33m⚠ [1/2] Built B (2.5s)" + ESC + "[m\r\n")
                + marked(
                        14_000,
                        "⣾ [1/2] Running C" + ESC + "[2K"
                                + marked(20_000, "\rBuild completed successfully (2 jobs).\r\n"))
                + marked(90_000, "~~~ Running global pre-exit hook\r\n"));

        assertThat(build.source().format()).isEqualTo("buildkite-log");
        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("B", "2.5"));
        assertThat(build.result().total()).contains(Seconds.parse("10.000"));
        assertThat(build.startedAt()).contains(Instant.ofEpochSecond(1_716_381_830));
        assertThat(build.capture().complete()).contains(true);
    }

    @Test
    void buildkitesSpinnerOfHoursDoesNotHideTheJobBehindItNorItsTime() {
        StringBuilder log = new StringBuilder(marked(10_000, "~~~ Running commands\r\n"));
        log.append(marked(10_000, ""));
        for (int frame = 0; frame < 10_000; frame++) {
            log.append("⣾ [1/3] Running Mathlib.Long").append(ESC).append("[2K");
            log.append(marked(11_000 + frame, "\r"));
        }
        log.append("✔ [1/3] Built A (1.5s)\r\n");

        CapturedBuild build = read(log.toString());

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.result().total()).contains(Seconds.parse("10.999"));
    }

    private static String marked(long milliseconds, String text) {
        return ESC + "_bk;t=" + (1_716_381_820_000L + milliseconds) + BEL + text;
    }

    /** As from {@code docker build --progress=plain}. */
    @Test
    void ofDockersStepsTheOneThatLakeRanInCounts() {
        CapturedBuild build = read("""
                #0 building with "default" instance using docker driver

                #1 [internal] load build definition from Dockerfile
                #1 transferring dockerfile: 2B done
                #1 DONE 0.0s

                #7 [stage-0 3/4] RUN apt-get install
                #7 400.5 Unpacking
                #7 DONE 401.0s

                #8 [stage-0 4/4] RUN lake build
                #8 0.345 info: downloading
                #8 9.999 ✔ [0/3] Built A (586ms)
                #8 ...

                #9 [other 1/2] RUN something
                #9 11.50 ✔ [1/3] Built Spoofed (9.0s)
                #9 DONE 12.0s

                #8 [stage-0 4/4] RUN lake build
                #8 34.56 ⚠ [1/3] Built B (24s)
                #8 34.56 warning: B.lean:1:0: unused
                #8 34.57 ✔ [2/3] Built C (24s)
                #8 134.5 Build completed successfully (3 jobs).
                #8 140.1 and now something else
                #8 DONE 140.2s
                """);

        assertThat(build.source().format()).isEqualTo("docker-log");
        assertThat(build.source().tool()).isEqualTo("lake");
        assertThat(build.result().targets())
                .containsExactly(target("A", "0.586"), target("B", "24"), target("C", "24"));
        assertThat(build.result().total()).contains(Seconds.parse("134.500"));
        assertThat(build.startedAt()).contains(Instant.parse("2026-05-06T11:57:45Z"));
        assertThat(build.place()).isEqualTo(BuildPlace.HERE);
        assertThat(build.remarks()).singleElement().asString().contains("one job's line is not written down");
    }

    @Test
    void whenTheStepIsOverLakeMayRunInAnother() {
        CapturedBuild build = read("""
                #7 1.500 ✔ [2/9] Built Cache.IO (1.2s)
                #7 2.000 No files to download
                #7 DONE 2.1s
                #9 300.0 error: build failed
                #8 5.000 ✔ [0/2] Built A (4.5s)
                #8 8.500 Build completed successfully (2 jobs).
                #8 DONE 8.6s
                """);

        assertThat(build.result().targets()).containsExactly(target("A", "4.5"), target("Cache.IO", "1.2"));
        assertThat(build.result().total()).contains(Seconds.parse("10.500"));
        assertThat(build.capture().complete()).contains(true);
        assertThat(build.remarks()).isEmpty();
    }

    @Test
    void aCiWritesDownWhatDockerWritesDownOfLakeprof() {
        CapturedBuild build = read("""
                2026-05-28T15:10:00.0000000Z ##[group]Run docker build .
                2026-05-28T15:10:20.0000000Z #7 70.01 Unpacking
                2026-05-28T15:10:30.0000000Z #8 10.00 [9.000] ✔ [1/2] Built A (1.5s)
                2026-05-28T15:10:31.0000000Z #8 11.00 ✔ [1/2] Built Spoofed (1.5s)
                2026-05-28T15:10:32.0000000Z #8 12.00 [11.000] Build completed successfully (2 jobs).
                """);

        assertThat(build.source().format()).isEqualTo("github-actions-docker-lakeprof-log");
        assertThat(build.source().tool()).isEqualTo("lakeprof");
        assertThat(build.result().targets()).containsExactly(target("A", "1.5"));
        assertThat(build.result().total()).contains(Seconds.parse("11.000"));
        assertThat(build.startedAt()).contains(Instant.parse("2026-05-28T15:10:21Z"));
    }

    /** Lean prints what it is told to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#12 3.400 ",
                "#12 34.56 ",
                "[2024-05-22T12:43:46.962Z] ",
                "2024-05-22T12:43:46.962646Z 01O ",
                "2024-05-22T12:43:46.962646Z 01O+",
                "2024-05-22T12:43:46.9626461Z ",
                "\u001b_bk;t=1716381826962\u0007",
                "\u001b_bk;t=17163818269621716\u0007",
                "\u001b[m\u001b_bk;t=1716381826962\u0007",
                "[12.345] ",
                "text before a carriage return\r"
            })
    void textInABareLogThatLooksAsIfItWereWrittenDownByAnotherProgramNeverCounts(String prefix) {
        CapturedBuild build = read("ℹ [0/3] Built A (1.5s)\ninfo: A.lean:1:0: a log\n"
                + prefix + "✔ [1/3] Built Spoofed (9.0s)\n"
                + prefix + "error: build failed\n"
                + "✔ [1/3] Built B (1.5s)\nBuild completed successfully (3 jobs).\n");

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("B", "1.5"));
        assertThat(build.result().total()).isEmpty();
        assertThat(build.capture().complete()).contains(true);
        assertThat(build.startedAt()).contains(READ_AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#12 34.56 ",
                "[2024-05-22T12:43:46.962Z] ",
                "2024-05-22T12:43:46.962646Z 01O ",
                "\u001b_bk;t=1716381826962\u0007"
            })
    void aMessageWithinSuchALogMayLookLikeALineOfIt(String prefix) {
        CapturedBuild build = read(prefix + "ℹ [0/3] Built A (1.5s)\n"
                + prefix + "info: A.lean:1:0: a log\n"
                + prefix + " " + prefix + "✔ [1/3] Built Spoofed (9.0s)\n"
                + prefix + "#13 1.234 ✔ [1/3] Built Spoofed (9.0s)\n"
                + prefix + "[1.234] ✔ [1/3] Built Spoofed (9.0s)\n"
                + "✔ [1/3] Built Spoofed (9.0s)\n"
                + prefix + "✔ [1/3] Built B (1.5s)\n");

        assertThat(build.result().targets()).containsExactly(target("A", "1.5"), target("B", "1.5"));
    }

    @Test
    void linesThatEndInACarriageReturnAloneAreLines() {
        String log = """
                ✔ [0/3] Built A (1.5s)
                ⚠ [1/3] Built B (1.5s)
                warning: B.lean:1:0: unused
                ⣾ [1/2] Running XERASE✔ [2/3] Built C (1.5s)
                Build completed successfully (3 jobs).
                """.replace('\n', '\r').replace("ERASE", ESC + "[2K\r");

        CapturedBuild build = read(log);

        assertThat(build.result().targets())
                .containsExactly(target("A", "1.5"), target("B", "1.5"), target("C", "1.5"));
        assertThat(build.capture().complete()).contains(true);
        assertThat(read("[1.000] ✔ [0/3] Built A (1.5s)\r[2.500] error: build failed\r")
                        .result()
                        .total())
                .contains(Seconds.parse("2.500"));
    }

    @Test
    void aFormCanBeForced() {
        String docker = "#8 34.56 ✔ [0/3] Built A (586ms)\n";

        assertThat(readAs(LogFormat.DOCKER, docker).result().targets()).hasSize(1);
        for (LogFormat other : new LogFormat[] {LogFormat.GITLAB, LogFormat.JENKINS, LogFormat.BUILDKITE}) {
            assertThatThrownBy(() -> readAs(other, "[1.500] " + docker))
                    .hasMessageContaining("no line of a Lake build");
            assertThatThrownBy(() -> readAs(other, "2026-05-28T15:10:00.0Z " + docker))
                    .hasMessageContaining("its 1 job line is not in the form that was named");
        }
    }
}
