package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

    private static final String TOKEN = "ghs_verysecret";

    @TempDir
    private Path directory;

    private Terminal terminal;
    private HttpServer gitHub;

    @BeforeEach
    void aRepositoryWhoseGitHubHasIssuesDisabled() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file(
                "build.log", "[1.000] ✔ [1/1] Built Lab.Slow (2.0s)\n[60.000] Build completed successfully (1 job).\n");
        gitHub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gitHub.createContext("/", exchange -> {
            byte[] answer = "{\"message\":\"Issues are disabled for this repo\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(410, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gitHub.start();
    }

    @AfterEach
    void stop() {
        gitHub.stop(0);
    }

    @Test
    void aReportThatCannotBePublishedFailsAfterTheRunWasStored() {
        withGitHub();

        assertThat(terminal.bench("weekly", "--log", "build.log", "--date", "2026-05-04"))
                .isEqualTo(ExitCode.PUBLISH_FAILED.code());

        assertThat(terminal.err())
                .contains("Stored 2026-05-04-", "issues are disabled (410)", "the run is stored")
                .doesNotContain(TOKEN);
        assertThat(terminal.bench("history")).isZero();
        assertThat(terminal.out()).contains("2026-05-04-");
    }

    @Test
    void onePlaceThatFailsDoesNotKeepTheReportFromTheOthers() throws IOException {
        terminal.bench("weekly", "--log", "build.log", "--date", "2026-05-04");
        withGitHub();
        Path summary = directory.resolve("summary.md");
        terminal.set("GITHUB_STEP_SUMMARY", summary.toString());

        assertThat(terminal.bench("publish", "--file", "report.md", "--verbose"))
                .isEqualTo(ExitCode.PUBLISH_FAILED.code());

        assertThat(Files.readString(directory.resolve("report.md"))).contains("Lab.Slow");
        assertThat(Files.readString(summary)).contains("Lab.Slow");
        assertThat(terminal.err())
                .contains("issues are disabled (410)")
                .doesNotContain(TOKEN)
                .doesNotContain("the run is stored");
    }

    @Test
    void ofARunThatIsOnlyRehearsedItIsSaidWhereItWouldGoAndNotThatItIsStored() {
        withGitHub();

        assertThat(terminal.bench("weekly", "--log", "build.log", "--date", "2026-05-04", "--dry-run"))
                .isEqualTo(ExitCode.PUBLISH_FAILED.code());

        assertThat(terminal.out()).startsWith("Would write bench/history/2026-05-04-");
        assertThat(terminal.err()).contains("issues are disabled (410)").doesNotContain("stored");
    }

    @Test
    void whoOnlyLooksAtTheTokenIsNotToldOfARun() {
        withGitHub();

        terminal.bench("doctor");

        assertThat(terminal.out()).contains("✖ token").doesNotContain("the run is stored");
    }

    private void withGitHub() {
        terminal.set("GITHUB_TOKEN", TOKEN);
        terminal.set("GITHUB_REPOSITORY", "owner/project");
        terminal.set("GITHUB_API_URL", "http://localhost:" + gitHub.getAddress().getPort());
    }
}
