package dev.leanbench.lakeprof;

import static dev.leanbench.lakeprof.StreamedLog.READ_AT;
import static dev.leanbench.lakeprof.StreamedLog.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.CapturedBuild;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that end too early, lack what is looked for, or hold numbers nobody can mean. */
class BrokenLogTest {

    private static final FailedTarget BROKEN =
            new FailedTarget(new TargetName("Foo.Broken"), Optional.of(Seconds.parse("17")));

    @Test
    void whereverALogBreaksOffNoNameIsTakenForAnother() {
        String log = """
                ✔ [1/3] Built Foo.Bar (1.5s)
                ✖ [2/3] Building Foo.Broken (17s)
                error: no
                Some required targets logged failures:
                - Foo.Broken
                error: build failed
                """;
        int firstLine = log.indexOf('\n');

        for (int end = firstLine; end <= log.length(); end++) {
            assertThat(read(log.substring(0, end)).result().failed())
                    .as(log.substring(firstLine, end))
                    .isSubsetOf(BROKEN);
        }
        assertThat(read(log.substring(0, log.indexOf("\nerror: no"))).result().failed())
                .containsExactly(BROKEN);
    }

    @Test
    void aLogThatBreaksOffBeforeItsFirstTimeIsNotTakenForACachedBuild() {
        assertThatThrownBy(() -> read("✔ [1/900] Fetched proofwidgets:release (3.5s)\n✔ [2/900] Replayed B\n✔ [3/9"))
                .hasMessageContaining("the log breaks off before anything was built that is timed")
                .hasMessageContaining("Give the log of the whole build");
    }

    @Test
    void aLogFromATerminalMayHoldNoTimesAlthoughEverythingWasBuilt() {
        assertThatThrownBy(() -> read("⣾ [0/3] Running A\u001b[2K\r⣷ [2/3] Running C\u001b[2K\r"
                        + "Build completed successfully (3 jobs).\r\n"))
                .hasMessageContaining("Lake wrote to a terminal, where it prints no times")
                .hasMessageContaining("with the output going to a file or pipe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[999999999.999] ✔ [0/3] Built A (1.5s)\n",
                "[700000.000] ✔ [0/3] Built A (1.5s)\n",
                "0000-01-01T00:00:00.0Z ✔ [0/3] Built A (1.5s)\n"
                        + "9999-12-31T23:59:60.9999999Z Build completed successfully (3 jobs).\n"
            })
    void timestampsThatNoBuildTakesAreNamedAndGiveNoTotal(String log) {
        CapturedBuild build = read(log);

        assertThat(build.result().targets()).hasSize(1);
        assertThat(build.result().total()).isEmpty();
        assertThat(build.capture().totalSource()).isEmpty();
        assertThat(build.remarks())
                .contains("log: its timestamps are more than a week apart; the total time is not taken from them.");
    }

    @Test
    void aStartIsNotReckonedFromATotalThatNoBuildTakes() {
        assertThat(read("[99999999.000] ✔ [0/3] Built A (1.5s)\n").startedAt()).contains(READ_AT);
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31T23:59:59.0Z, 9999",
        "0000-01-01T00:00:00.0Z, 1970",
        "1970-01-01T00:00:17.0Z, 1970",
        "2100-01-01T00:00:00.0Z, 2100",
        "[2019-12-31T23:59:59.000Z], 2019"
    })
    void aDateOnWhichNothingWasBuiltIsNamedAndNotTaken(String date, int year) {
        CapturedBuild build =
                read(date + " ✔ [0/1] Built A (1.5s)\n" + date + " Build completed successfully (1 job).\n");

        assertThat(build.result().total()).contains(Seconds.parse("0.000"));
        assertThat(build.startedAt()).contains(READ_AT);
        assertThat(build.remarks())
                .containsExactly("log: its timestamps are of the year " + year
                        + "; when the build began is taken from the log file's own time.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00.0Z ",
                "2026-00-01T00:00:00.0Z ",
                "2026-02-30T00:00:00.0Z ",
                "2026-02-01T24:00:00.0Z ",
                "2026-02-01T00:60:00.000000Z 01O ",
                "[2026-02-01T00:00:61.000Z] "
            })
    void aDateThatNoCalendarHasIsNamed(String date) {
        assertThatThrownBy(() -> read(date + "✔ [0/1] Built A (1.5s)\n"))
                .hasMessageContaining("its 1 job line is dated as no calendar has it");
        assertThat(read("✔ [0/2] Built A (1.5s)\n" + date + "✔ [1/2] Built Spoofed (1.5s)\n")
                        .result()
                        .targets())
                .hasSize(1);
    }

    @Test
    void anAbsurdTimeOfASectionOrAMarkIsNoMoreThanThat() {
        for (String absurd : List.of(
                "section_start:99999999999:x\r\u001b[0K\n",
                "section_start:999999999999999:x\r\u001b[0K\n",
                "section_start:0:x\r\u001b[0K\n",
                "\u001b_bk;t=0\u0007",
                "\u001b_bk;t=999999999999999\u0007")) {
            CapturedBuild build = read(absurd + "✔ [0/1] Built A (1.5s)\n");

            assertThat(build.startedAt()).contains(READ_AT);
            assertThat(build.remarks()).anyMatch(remark -> remark.contains("its timestamps are of the year "));
        }
    }
}
