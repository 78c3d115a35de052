package dev.leanbench.lakeprof;

import static dev.leanbench.lakeprof.StreamedLog.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.port.CapturedBuild;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of several lines can hold anything, and Lake marks only the first of them. */
class SpoofedLogTest {

    private static List<String> targets(String log) {
        return read(log).result().targets().stream()
                .map(target -> target.name().value())
                .toList();
    }

    @Test
    void aJobLineInAMessageWithNumbersOfAnotherBuildDoesNotCount() {
        CapturedBuild build = read("""
                ℹ [5/200] Built A (1.0s)
                info: A.lean:1:0: a log:
                ✔ [7/9] Built Spoofed (9.0s)
                ✔ [6/200] Built B (1.0s)
                Build completed successfully (200 jobs).
                """);

        assertThat(build.result().targets())
                .extracting(target -> target.name().value())
                .containsExactly("A", "B");
        assertThat(build.remarks())
                .anyMatch(remark -> remark.contains("one line within messages looks like Lake's own"));
    }

    @Test
    void aJobLineInAMessageThatRunsAheadOfLakesNumbersDoesNotCount() {
        assertThat(targets("""
                        ℹ [5/200] Built A (1.0s)
                        info: A.lean:1:0: a log:
                        ✔ [150/200] Built Spoofed (9.0s)
                        ✔ [6/200] Built B (1.0s)
                        ✔ [151/200] Built C (1.0s)
                        Build completed successfully (200 jobs).
                        """)).containsExactly("A", "B", "C");
    }

    @Test
    void aQuotationFromTheSameLogDoesNotCount() {
        assertThat(targets("""
                        ✔ [5/200] Built A (1.0s)
                        ⚠ [50/200] Built B (1.0s)
                        warning: B.lean:1:0: as in
                        ✔ [5/200] Built A (77s)
                        ✔ [51/200] Built C (1.0s)
                        Build completed successfully (200 jobs).
                        """)).containsExactly("A", "B", "C");
        assertThat(read("""
                        ✔ [5/200] Built A (1.0s)
                        ⚠ [50/200] Built B (1.0s)
                        warning: B.lean:1:0: as in
                        ✔ [5/200] Built A (77s)
                        ✔ [51/200] Built C (1.0s)
                        Build completed successfully (200 jobs).
                        """).remarks()).noneMatch(remark -> remark.contains("more than once"));
    }

    @Test
    void theLogOfAnotherLakeThatAJobRanDoesNotCountToItsLastLine() {
        CapturedBuild build = read("""
                ✔ [5/9] Built A (1.0s)
                ℹ [6/9] Ran test
                info: stdout:
                ✔ [0/2] Built Inner (1.0s)
                ✖ [1/2] Building InnerBroken (1.0s)
                error: InnerBroken.lean:1:0: no
                Some required targets logged failures:
                - InnerBroken
                error: build failed
                ✔ [7/9] Built B (1.0s)
                Build completed successfully (9 jobs).
                """);

        assertThat(build.result().targets())
                .extracting(target -> target.name().value())
                .containsExactly("A", "B");
        assertThat(build.result().failed()).isEmpty();
        assertThat(build.result().outcome()).isEqualTo(Outcome.SUCCESS);
    }

    /** Lake prints nothing under a job that was clean: what does not end with such a line goes on. */
    @Test
    void aMessageGoesOnBehindAJobLineThatItQuotes() {
        assertThat(targets("""
                        ✔ [5/22] Built A (1.0s)
                        ℹ [20/22] Built B (1.0s)
                        info: B.lean:1:0: of two jobs
                        ✔ [8/18] Built Spoofed (9.0s)
                        it took longer than
                        ✔ [5/17] Built Spoofed.Too (9.0s)
                        Build completed successfully (22 jobs).
                        """)).containsExactly("A", "B");
    }

    /** As between the fences of a message in Markdown. */
    @Test
    void aQuotedLineWithTheNextNumberDoesNotCountWhereTheMessageGoesOnBehindIt() {
        assertThat(targets("""
                        ✔ [5/9] Built A (1.0s)
                        ℹ [6/9] Replayed B
                        info: B.lean:1:0: Lake prints
                        ```
                        ✔ [7/9] Built Spoofed (9.0s)
                        ```
                        ✔ [7/9] Built C (1.0s)
                        ✔ [8/9] Built D (1.0s)
                        Build completed successfully (9 jobs).
                        """)).containsExactly("A", "C", "D");
    }

    /** Such a line has no icon, which a Lake that prints icons prints always. */
    @Test
    void aLineOfAnOldLakeInAMessageDoesNotEndTheMessage() {
        CapturedBuild build = read("""
                ℹ [5/9] Built A (1.0s)
                info: A.lean:1:0: two logs:
                [1/2] Building Old
                ✔ [0/9] Built Spoofed (9.0s)
                [2/2] Building Old
                Build completed successfully (2 jobs).
                ✔ [6/9] Built B (1.0s)
                Build completed successfully (9 jobs).
                """);

        assertThat(build.result().targets())
                .extracting(target -> target.name().value())
                .containsExactly("A", "B");
        assertThat(build.result().jobs()).contains(new JobCounts(9, 2, 0, 0, 0));
    }

    /** Of a failed build the last words do not tell how many jobs it had. */
    @Test
    void aQuotationOfALargerBuildInTheLastMessagesRunsAheadOfLakesNumbers() {
        assertThat(targets("""
                        ✔ [5/22] Built A (1.0s)
                        ⚠ [6/22] Built B (1.0s)
                        warning: B.lean:1:0: a log
                        ✔ [1006/1022] Built Spoofed (9.0s)
                        ⚠ [7/22] Built C (1.0s)
                        warning: C.lean:1:0: unused
                        error: build failed
                        """)).containsExactly("A", "B", "C");
    }

    @Test
    void lastWordsInAMessageAreNotTheLast() {
        CapturedBuild build = read("""
                ℹ [5/9] Built A (1.0s)
                info: A.lean:1:0: a poem
                error: build failed
                ✔ [6/9] Built B (1.0s)
                """);

        assertThat(build.result().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(build.capture().complete()).contains(false);
    }

    @Test
    void twoBuildsInOneLogBothCount() {
        assertThat(targets("""
                        ✔ [5/9] Built A (1.0s)
                        Build completed successfully (9 jobs).
                        ✔ [0/3] Built B (1.0s)
                        Build completed successfully (3 jobs).
                        """)).containsExactly("A", "B");
    }

    @Test
    void aBuildThatIsTriedAgainCountsBothTimes() {
        CapturedBuild build = read("""
                ✔ [4/9] Built A (1.0s)
                ✖ [5/9] Building B (1.0s)
                error: no space left
                Some required targets logged failures:
                - B
                error: build failed
                ✔ [2/8] Built C (1.0s)
                ✔ [7/9] Built B (1.0s)
                Build completed successfully (9 jobs).
                """);

        assertThat(build.result().targets())
                .extracting(target -> target.name().value())
                .containsExactly("A", "B", "C");
        assertThat(build.result().outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void aBuildThatWasKilledAndBegunAnewCountsBothTimes() {
        assertThat(targets("""
                        ✔ [4/9] Built A (1.0s)
                        ⚠ [5/9] Built B (1.0s)
                        warning: B.lean:1:0: unused
                        Killed
                        ✔ [0/9] Built C (1.0s)
                        ✔ [1/9] Built D (1.0s)
                        """)).containsExactly("A", "B", "C", "D");
    }
}
