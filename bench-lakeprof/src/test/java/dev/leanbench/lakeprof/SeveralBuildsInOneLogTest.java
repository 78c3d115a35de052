package dev.leanbench.lakeprof;

import static dev.leanbench.lakeprof.StreamedLog.READ_AT;
import static dev.leanbench.lakeprof.StreamedLog.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.port.CapturedBuild;
import org.junit.jupiter.api.Test;

/** A job of a CI builds more than once, and a build that failed is tried again into the same log. */
class SeveralBuildsInOneLogTest {

    @Test
    void thereWereAsManyJobsAsInTheLargestOfTheBuilds() {
        String whole = """
                ✔ [1/900] Built A (1.5s)
                ✔ [2/900] Built B (1.5s)
                ✔ [899/900] Built C (1.5s)
                Build completed successfully (900 jobs).
                """;
        String cacheTool = """
                ✔ [2/3] Built D (1.5s)
                Build completed successfully (3 jobs).
                """;

        JobCounts expected = new JobCounts(900, 4, 0, 0, 0);
        assertThat(read(whole + cacheTool).result().jobs()).contains(expected);
        assertThat(read(cacheTool + whole).result().jobs()).contains(expected);
    }

    @Test
    void aFailedBuildWhichDoesNotCountItsJobsIsNotTakenForTheSmallOneBefore() {
        CapturedBuild build = read("""
                ✔ [2/3] Built Tool (1.5s)
                Build completed successfully (3 jobs).
                ✔ [1/900] Built A (1.5s)
                ✖ [2/900] Building B (1.5s)
                error: no
                Some required targets logged failures:
                - B
                error: build failed
                """);

        assertThat(build.result().jobs()).contains(new JobCounts(900, 2, 0, 0, 1));
    }

    /** {@code lake test} and a second {@code lake build} replay each module that has warnings. */
    @Test
    void whatALaterBuildReplaysOfAnEarlierOneCameFromNoCache() {
        CapturedBuild build = read("""
                ⚠ [1/3] Built A.B (1.5s)
                warning: A/B.lean:1:0: unused
                ✔ [2/3] Built A (1.5s)
                Build completed successfully (3 jobs).
                ⚠ [1/4] Replayed A.B
                warning: A/B.lean:1:0: unused
                ⚠ [3/4] Built ATest (1.5s)
                warning: ATest.lean:1:0: unused
                Build completed successfully (4 jobs).
                ⚠ [1/4] Replayed A.B
                warning: A/B.lean:1:0: unused
                ⚠ [3/4] Replayed ATest
                warning: ATest.lean:1:0: unused
                Build completed successfully (4 jobs).
                """);

        assertThat(build.result().jobs()).contains(new JobCounts(4, 3, 0, 0, 0));
        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(build.capture().cold()).contains(true);
    }

    @Test
    void whatALaterBuildReplaysThatNoneBuiltCameFromACache() {
        CapturedBuild build = read("""
                ✔ [1/2] Built A.B (1.5s)
                Build completed successfully (2 jobs).
                ⚠ [1/4] Replayed A.C
                warning: A/C.lean:1:0: unused
                ⚠ [2/4] Replayed A.D
                warning: A/D.lean:1:0: unused
                Build completed successfully (4 jobs).
                """);

        assertThat(build.result().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(build.capture().cold()).contains(false);
    }

    @Test
    void ofTwoRecordingsByLakeprofTheTimesAddUp() {
        CapturedBuild build = read("""
                [100.000] ✔ [1/2] Built A (99s)
                [300.000] Build completed successfully (2 jobs).
                [0.500] ✔ [1/2] Built B (500ms)
                [2.000] Build completed successfully (2 jobs).
                """);

        assertThat(build.result().total()).contains(Seconds.parse("302.000"));
        assertThat(build.startedAt()).contains(READ_AT.minusSeconds(302));
    }

    @Test
    void linesOutOfOrderAreNoSecondRecording() {
        CapturedBuild build = read("""
                [0.100] ✔ [1/2] Built A (99ms)
                [3.000] ✔ [2/2] Built B (2.9s)
                [2.999] Build completed successfully (2 jobs).
                """);

        assertThat(build.result().total()).contains(Seconds.parse("3.000"));
    }

    @Test
    void whatLakeprofRecordedBeforeTheBuildIsNoPartOfIt() {
        CapturedBuild build = read("""
                2026-05-28T15:00:00.0000000Z [40.000] No files to download
                2026-05-28T15:10:01.0000000Z [1.000] ✔ [1/1] Built A (1.0s)
                2026-05-28T15:10:02.0000000Z [2.000] Build completed successfully (1 job).
                """);

        assertThat(build.result().total()).contains(Seconds.parse("2.000"));
    }
}
