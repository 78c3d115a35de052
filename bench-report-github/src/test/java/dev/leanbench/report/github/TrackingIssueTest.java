package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.Publication.Effect;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackingIssueTest {

    private GitHubStandIn gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = new GitHubStandIn();
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void theFirstRunMakesLabelAndIssueAndTheSecondEditsIt() {
        Publication first = publish(Reports.firstRun());
        Publication second = publish(Reports.fourWeeks());

        assertThat(first.effect()).isEqualTo(Effect.CREATED);
        assertThat(second.effect()).isEqualTo(Effect.UPDATED);
        assertThat(second.location()).isEqualTo(first.location()).endsWith("/issues/1");
        assertThat(gitHub.issueCount()).isEqualTo(1);
        assertThat(gitHub.labels()).containsExactly("benchmark-tracking");
        assertThat(gitHub.body(1)).contains(GitHubReports.markdown(Reports.fourWeeks()));
    }

    @Test
    void theSameReportIsNotWrittenTwice() {
        publish(Reports.firstRun());
        gitHub.writes().clear();

        assertThat(publish(Reports.firstRun()).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(gitHub.writes()).isEmpty();
    }

    @Test
    void anEditKeepsWhatPeopleWrote() {
        publish(Reports.firstRun());
        gitHub.edit(1, "read me\r\n" + gitHub.body(1) + "\n\nafter");

        publish(Reports.fourWeeks());

        assertThat(gitHub.body(1))
                .startsWith("read me\r\n<!-- bench:report:begin -->")
                .endsWith("<!-- bench:report:end -->\n\nafter");
    }

    @Test
    void theIssueIsFoundOnALaterPageAndPullRequestsAreNone() {
        gitHub.makePullRequest(gitHub.plant("Weekly benchmark report", "a pull request"));
        gitHub.plant("weekly benchmark report", "another title");
        gitHub.plant("Something else", "");
        gitHub.plant("Weekly benchmark report", "ours");

        Publication publication = publish(Reports.firstRun());

        assertThat(publication.effect()).isEqualTo(Effect.UPDATED);
        assertThat(publication.location()).endsWith("/issues/4");
        assertThat(gitHub.issueCount()).isEqualTo(4);
        assertThat(gitHub.body(4)).startsWith("ours\n\n<!-- bench:report:begin -->");
    }

    @Test
    void ofSeveralIssuesTheOldestIsKeptAndTheOthersAreNamed() {
        gitHub.plant("Weekly benchmark report", "");
        gitHub.plant("Weekly benchmark report", "untouched");

        Publication publication = publish(Reports.firstRun());

        assertThat(publication.location()).endsWith("/issues/1");
        assertThat(publication.remarks()).singleElement().asString().contains("/issues/2");
        assertThat(gitHub.body(2)).isEqualTo("untouched");
    }

    @Test
    void whoCreatesSecondClosesTheDuplicate() {
        gitHub.beforeCreation(() -> gitHub.plant("Weekly benchmark report", "theirs"));

        Publication publication = publish(Reports.firstRun());

        assertThat(publication.location()).endsWith("/issues/1");
        assertThat(gitHub.state(1)).isEqualTo("open");
        assertThat(gitHub.state(2)).isEqualTo("closed");
        assertThat(gitHub.writes()).contains("POST /repos/owner/project/issues/2/comments");
    }

    @Test
    void peoplesTextAndOursFitTogether() {
        gitHub.plant("Weekly benchmark report", "x".repeat(IssueBody.MAX_LENGTH - 5_000));

        publish(Reports.fourWeeks());

        assertThat(gitHub.body(1))
                .hasSizeLessThanOrEqualTo(IssueBody.MAX_LENGTH)
                .contains("bench:report:end");
    }

    @Test
    void whereTheyLeaveNoRoomNothingIsWritten() {
        gitHub.plant("Weekly benchmark report", "x".repeat(IssueBody.MAX_LENGTH - 100));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> publish(Reports.firstRun()))
                .withMessageContaining("the text people wrote leaves");
        assertThat(gitHub.writes()).isEmpty();
    }

    private Publication publish(Report report) {
        return GitHubReports.issue(gitHub.url(), "owner/project", "secret").publish(report);
    }
}
