package dev.leanbench.report.github;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.memory.InMemoryRunStore;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import dev.leanbench.core.usecase.CompareRuns;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuePublisherTest {

    private final InMemoryRunStore store = new InMemoryRunStore();
    private final CompareRuns compare =
            new CompareRuns(ThresholdJudge.DEFAULT, new ReportWriter(5, Optional.empty(), "0.1"));

    private FakeGitHub gitHub;
    private ReportPublisher publisher;

    @BeforeEach
    void start() throws IOException {
        gitHub = new FakeGitHub();
        publisher = GitHubReports.issue(gitHub.url(), "o/r", "secret-token");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private Report report(String date, char commit, String seconds) {
        StoredRun stored =
                store.append(run(date, commit, target("Lab.Slow", seconds))).stored();
        return compare.report(store.read(HistoryWindow.ALL), stored);
    }

    @Test
    void theFirstRunOpensTheIssueAndTheSecondEditsIt() {
        Publication first = publisher.publish(report("2026-05-04T06:00:00Z", 'a', "2.0"));
        Publication second = publisher.publish(report("2026-05-11T06:00:00Z", 'b', "3.1"));

        assertThat(first.effect()).isEqualTo(Publication.Effect.CREATED);
        assertThat(second.effect()).isEqualTo(Publication.Effect.UPDATED);
        assertThat(second.location()).isEqualTo("https://github.com/o/r/issues/7");
        assertThat(gitHub.writes())
                .containsExactly("POST /repos/o/r/labels", "POST /repos/o/r/issues", "PATCH /repos/o/r/issues/7");
        assertThat(gitHub.body()).contains("1 target got slower").contains("`Lab.Slow`");
    }

    @Test
    void theSameReportAgainWritesNothing() {
        Report report = report("2026-05-04T06:00:00Z", 'a', "2.0");
        publisher.publish(report);
        int writes = gitHub.writes().size();

        assertThat(publisher.publish(report).effect()).isEqualTo(Publication.Effect.UNCHANGED);
        assertThat(gitHub.writes()).hasSize(writes);
    }

    @Test
    void whatPeopleWroteAroundTheReportStays() {
        publisher.publish(report("2026-05-04T06:00:00Z", 'a', "2.0"));
        gitHub.personWritesBefore("We know about Lab.Slow. ");

        publisher.publish(report("2026-05-11T06:00:00Z", 'b', "3.1"));

        assertThat(gitHub.body()).startsWith("We know about Lab.Slow. <!-- bench:report:begin -->");
    }

    @ParameterizedTest
    @CsvSource({
        "401, token is not accepted",
        "403, issues: write",
        "404, GITHUB_REPOSITORY",
        "410, issues are disabled",
        "422, refused the content",
        "500, server failed"
    })
    void eachRefusalHasItsOwnWordsAndNeverTheToken(int status, String words) {
        Report report = report("2026-05-04T06:00:00Z", 'a', "2.0");
        gitHub.failWith(status);

        assertThatThrownBy(() -> publisher.publish(report))
                .hasMessageContaining(words)
                .hasMessageContaining("The run is stored")
                .hasMessageNotContaining("secret-token");
    }
}
