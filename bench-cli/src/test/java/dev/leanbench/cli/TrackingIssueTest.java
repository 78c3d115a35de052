package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly job against a server that speaks GitHub's REST API. */
class TrackingIssueTest {

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aRepositoryWithTwoLogs() throws Exception {
        terminal = new Terminal(directory)
                .set("GITHUB_TOKEN", "secret-token")
                .set("GITHUB_REPOSITORY", GitHubServer.REPOSITORY);
        terminal.repository();
        terminal.file(
                "before.log",
                "✔ [1/2] Built Lab.Slow (2.0s)\n✔ [2/2] Built Lab (1.5s)\nBuild completed successfully (2 jobs).\n");
        terminal.file(
                "after.log",
                "✔ [1/2] Built Lab.Slow (3.1s)\n✔ [2/2] Built Lab (1.5s)\nBuild completed successfully (2 jobs).\n");
    }

    @Test
    void theFirstRunOpensTheIssueAndTheSecondEditsIt() throws Exception {
        try (GitHubServer gitHub = new GitHubServer()) {
            terminal.set("GITHUB_API_URL", gitHub.url());

            assertThat(weekly("before.log", "2026-05-04"))
                    .as(() -> terminal.err())
                    .isZero();
            assertThat(terminal.err()).contains("Published: https://github.com/owner/project/issues/1");
            assertThat(gitHub.body(1)).containsIgnoringCase("first run");

            assertThat(weekly("after.log", "2026-05-11")).isZero();
            assertThat(terminal.err()).contains("Updated: https://github.com/owner/project/issues/1");
            assertThat(gitHub.titles()).containsExactly("Weekly benchmark report");
            assertThat(gitHub.body(1)).contains("Lab.Slow", "2026-05-11");

            assertThat(weekly("after.log", "2026-05-11")).isZero();
            assertThat(terminal.err()).contains("Nothing to store", "Unchanged: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, token is not accepted",
        "403, issues: write",
        "404, no such repository",
        "410, issues are disabled",
        "422, refused",
        "500, server failed (500)",
        "502, server failed (502)",
        "503, server failed (503)"
    })
    void aRefusalLosesNothingAndSaysWhatToDo(int status, String words) throws Exception {
        try (GitHubServer gitHub = new GitHubServer().refuse(status)) {
            terminal.set("GITHUB_API_URL", gitHub.url());

            assertThat(weekly("before.log", "2026-05-04")).isEqualTo(ExitCode.PUBLISH_FAILED.code());

            assertThat(terminal.out()).as("the report is printed all the same").contains("first run");
            assertThat(terminal.err())
                    .contains("Stored 2026-05-04-", words, "bench publish")
                    .doesNotContain("secret-token")
                    .doesNotContain("\tat ");
        }
        try (GitHubServer gitHub = new GitHubServer()) {
            terminal.set("GITHUB_API_URL", gitHub.url());
            assertThat(terminal.bench("publish")).as(() -> terminal.err()).isZero();
            assertThat(gitHub.titles()).hasSize(1);
        }
    }

    @Test
    void aServerThatCannotBeReachedIsARefusalToo() throws Exception {
        GitHubServer gone = new GitHubServer();
        gone.close();
        terminal.set("GITHUB_API_URL", gone.url());

        assertThat(weekly("before.log", "2026-05-04")).isEqualTo(ExitCode.PUBLISH_FAILED.code());
        assertThat(terminal.err()).contains("could not be reached", "bench publish");
    }

    @Test
    void aRehearsalPrintsTheIssueAndLeavesGitHubAsItIs() throws Exception {
        try (GitHubServer gitHub = new GitHubServer()) {
            terminal.set("GITHUB_API_URL", gitHub.url());

            assertThat(terminal.bench("weekly", "--log", "before.log", "--date", "2026-05-04", "--dry-run"))
                    .isZero();
            assertThat(terminal.out()).contains("Would create a new issue, Weekly benchmark report:\n<!-- bench:");
            assertThat(gitHub.titles()).isEmpty();

            assertThat(weekly("before.log", "2026-05-04")).isZero();
            String written = gitHub.body(1);
            assertThat(terminal.bench("publish", "--dry-run")).isZero();
            assertThat(terminal.out())
                    .isEqualTo("Would leave unchanged, for it says the same already: "
                            + "https://github.com/owner/project/issues/1\n");
            assertThat(terminal.bench("weekly", "--log", "after.log", "--date", "2026-05-11", "--dry-run"))
                    .isZero();
            assertThat(gitHub.body(1)).isEqualTo(written);
            String printed = terminal.out();

            assertThat(weekly("after.log", "2026-05-11")).isZero();
            assertThat(printed)
                    .contains("Would update https://github.com/owner/project/issues/1:\n" + gitHub.body(1) + "\n");
        }
    }

    private int weekly(String log, String date) {
        return terminal.bench("weekly", "--log", log, "--date", date);
    }
}
