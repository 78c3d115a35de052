package dev.leanbench.lakeprof;

import static dev.leanbench.lakeprof.StreamedLog.READ_AT;
import static dev.leanbench.lakeprof.StreamedLog.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.CapturedBuild;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
