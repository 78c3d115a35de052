package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.StatisticalReports;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench weekly} tells the workflow it runs in. */
class WorkflowStepTest {

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aStepOfAWorkflow() throws Exception {
        terminal = new Terminal(directory)
                .set("GITHUB_OUTPUT", directory.resolve("output").toString())
                .set("GITHUB_ACTIONS", "true");
        terminal.repository();
        terminal.file("before.log", log("2.4", 60));
        terminal.file("after.log", log("4.8", 66));
        Files.writeString(directory.resolve("output"), "of=another step\n");
    }

    @Test
    void theFirstRunHasATotalAndNothingToCompareWith() {
        terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04");

        assertThat(directory.resolve("output"))
                .hasContent("of=another step\nverdict=first-run\ntotal-seconds=60.000\nregressions=0\n");
    }

    @Test
    void whatGotSlowerIsAnOutputAndAWarning() {
        terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04");
        terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11");

        assertThat(directory.resolve("output")).content().contains("verdict=regressed\n", "regressions=1\n");
        assertThat(terminal.err().lines())
                .contains("::warning title=Slower to build::Lab.100%25 Slow: 2.4 s → 4.8 s (+100 %25)");
        assertThat(terminal.out()).doesNotContain("::");
    }

    @Test
    void theWarningIsThereWhereNothingIsToBeSaidToPeople() {
        terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04", "--quiet");
        terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11", "--quiet");

        assertThat(terminal.err().lines())
                .containsExactly("::warning title=Slower to build::Lab.100%25 Slow: 2.4 s → 4.8 s (+100 %25)");
    }

    @Test
    void thatEverythingTakesLongerIsAVerdictAndAWarningThoughNoTargetStandsOut() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        new WorkflowStep(terminal.session(OutputStream.nullOutputStream(), said))
                .compared(StatisticalReports.allTargetsSlower());

        assertThat(directory.resolve("output")).content().contains("verdict=regressed\n");
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .contains("::warning title=Slower to build::All targets have taken 12 %25 more time since 2026-05-04.");
    }

    @Test
    void elsewhereThanInAWorkflowNothingOfThisIsSaid() {
        terminal.set("GITHUB_ACTIONS", "").set("GITHUB_OUTPUT", "");
        terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04");
        terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11");

        assertThat(terminal.err()).doesNotContain("::warning");
        assertThat(directory.resolve("output")).hasContent("of=another step\n");
    }

    @Test
    void aBuildThatLeavesNoTargetsStillEndsInAVerdict() throws Exception {
        terminal.file("failed.log", log("2.4", 60).replace("✔ [2/31] Built", "✖ [2/31] Building"));

        terminal.bench("weekly", "--log", "failed.log", "--date", "2026-05-04");

        assertThat(directory.resolve("output")).content().contains("verdict=not-comparable\n");
    }

    @Test
    void theAddressOfTheIssueIsAnOutput() throws Exception {
        try (GitHubServer server = new GitHubServer()) {
            terminal.set("GITHUB_API_URL", server.url())
                    .set("GITHUB_REPOSITORY", GitHubServer.REPOSITORY)
                    .set("BENCH_TOKEN", "t")
                    .bench("weekly", "--log", "before.log", "--date", "2026-05-04");
        }

        assertThat(directory.resolve("output"))
                .content()
                .contains("issue-url=https://github.com/owner/project/issues/1\n");
    }

    private static String log(String slow, int total) {
        StringBuilder log = new StringBuilder();
        for (int index = 0; index < 30; index++) {
            log.append("[%d.000] ✔ [%d/31] Built Lab.S%s (1.%ds)\n"
                    .formatted(index, index + 1, "" + (char) ('A' + index), 1 + index % 8));
        }
        log.append("[40.000] ✔ [31/31] Built Lab.100% Slow (").append(slow).append("s)\n");
        return log + "[%d.000] Build completed successfully (31 jobs).\n".formatted(total);
    }
}
