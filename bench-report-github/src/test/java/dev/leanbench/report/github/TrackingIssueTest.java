package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.Publication.Effect;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;
import dev.leanbench.report.github.stand.GitHubStand;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingIssueTest {

    private static final String TITLE = "Weekly benchmark report";

    @RegisterExtension
    static final GitHubStand GITHUB = new GitHubStand();

    @Test
    void theFirstRunMakesLabelAndIssueAndTheSecondEditsIt() {
        Publication first = publish(Reports.firstRun());
        Publication second = publish(Reports.fourWeeks());

        assertThat(first.effect()).isEqualTo(Effect.CREATED);
        assertThat(second.effect()).isEqualTo(Effect.UPDATED);
        assertThat(second.location()).isEqualTo(first.location()).endsWith("/issues/1");
        assertThat(GITHUB.issues("all")).containsExactly(1);
        assertThat(GITHUB.labels()).contains("benchmark-tracking");
        assertThat(GITHUB.body(1)).contains(GitHubReports.markdown(Reports.fourWeeks()));
    }

    @Test
    void theUsualWeekTakesTwoRequestsAndTheFirstFour() {
        publish(Reports.firstRun());

        assertThat(GITHUB.journal()).containsExactly("GET /issues", "POST /labels", "POST /issues", "GET /issues");

        GITHUB.front().resetRequests();
        publish(Reports.fourWeeks());

        assertThat(GITHUB.journal()).containsExactly("GET /issues", "PATCH /issues/1");
    }

    @Test
    void aConfirmedRegressionIsSaidInOneCommentAndNeverAgain() {
        publish(Reports.firstRun());
        GITHUB.front().resetRequests();

        assertThat(publish(StatisticalReports.everything()).remarks())
                .containsExactly("Commented on 3 confirmed regressions.");
        assertThat(GITHUB.journal())
                .containsExactly(
                        "GET /issues",
                        "PATCH /issues/1",
                        "GET /issues/1/comments",
                        "POST /issues/1/comments",
                        "GET /issues/1/comments");

        assertThat(publish(StatisticalReports.everything()).remarks()).isEmpty();
        assertThat(GITHUB.comments(1))
                .singleElement()
                .asString()
                .startsWith("**3 regressions confirmed** by the run of 2026-05-04, commit [`ddddddd`](")
                .contains("- all targets: +12 % (+9.3 % to +16 %) since [`ccccccc...ddddddd`](")
                .contains(", on processors of the same name (5 runs before, 3 since)")
                .contains("- `Lab.Elsewhere`: 12.0 s → 24.2 s (+101 %) since [`ccccccc...ddddddd`](");
    }

    @Test
    void anIssueOpenedWithConfirmedRegressionsTakesSixRequestsAndFiveWhereOneWasClosed() {
        assertThat(publish(StatisticalReports.everything()).remarks())
                .containsExactly("Commented on 3 confirmed regressions.");
        assertThat(GITHUB.journal())
                .containsExactly(
                        "GET /issues",
                        "POST /labels",
                        "POST /issues",
                        "GET /issues",
                        "POST /issues/1/comments",
                        "GET /issues/1/comments");
        GITHUB.edit(1, "state", "closed");
        GITHUB.front().resetRequests();

        publish(StatisticalReports.everything());

        assertThat(GITHUB.journal())
                .containsExactly(
                        "GET /issues",
                        "POST /issues",
                        "GET /issues",
                        "POST /issues/2/comments",
                        "GET /issues/2/comments");
    }

    @Test
    void theSameReportIsNotWrittenTwice() {
        publish(Reports.firstRun());
        GITHUB.front().resetRequests();

        assertThat(publish(Reports.firstRun()).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(GITHUB.journal()).containsExactly("GET /issues");
    }

    @Test
    void anEditKeepsWhatPeopleWrote() {
        publish(Reports.firstRun());
        GITHUB.edit(1, "body", "read me\r\n" + GITHUB.body(1) + "\n\nafter");

        publish(Reports.fourWeeks());

        assertThat(GITHUB.body(1))
                .startsWith("read me\r\n<!-- bench:report:begin -->")
                .endsWith("<!-- bench:report:end -->\n\nafter");
    }

    @Test
    void anotherTitleIsNotOurs() {
        GITHUB.plant("weekly benchmark report", "another case");
        GITHUB.plant(TITLE + "!", "");

        assertThat(publish(Reports.firstRun()).location()).endsWith("/issues/3");
        assertThat(GITHUB.body(1)).isEqualTo("another case");
    }

    @Test
    void pagesAreFollowedByTheirLinksAndPullRequestsAreNoIssues() {
        GITHUB.plant(TITLE, "a pull request");
        int ours = GITHUB.plant(TITLE, "ours");
        String pullRequest = ((ObjectNode) GITHUB.get(1))
                .set("pull_request", JsonNodeFactory.instance.objectNode().put("url", "https://api.github.com/x"))
                .toString();
        String link = GITHUB.url() + "/repositories/5/issues?state=all&labels=benchmark-tracking&page=2";
        GITHUB.front()
                .stubFor(get(urlPathEqualTo("/repos/" + GITHUB.repository() + "/issues"))
                        .willReturn(
                                okJson("[" + pullRequest + "]").withHeader("Link", "<" + link + ">; rel=\"next\"")));
        GITHUB.front()
                .stubFor(get(urlPathEqualTo("/repositories/5/issues"))
                        .withQueryParam("page", equalTo("2"))
                        .willReturn(okJson("[" + GITHUB.get(ours) + "]")));

        assertThat(publish(Reports.firstRun()).location()).endsWith("/issues/2");
        assertThat(GITHUB.body(1)).isEqualTo("a pull request");
        assertThat(GITHUB.body(2)).startsWith("ours\n\n<!-- bench:report:begin -->");
    }

    @Test
    void anEnterpriseServerIsFoundByItsAddress() {
        GITHUB.front()
                .stubFor(any(urlPathMatching("/api/v3/.*"))
                        .willReturn(GITHUB.emulated().withProxyUrlPrefixToRemove("/api/v3")));

        ReportPublisher publisher =
                GitHubReports.issue(GITHUB.url() + "/api/v3/", GITHUB.repository(), GitHubStand.TOKEN, Map.of());

        assertThat(publisher.publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
        assertThat(GITHUB.sent()).allMatch(request -> request.getUrl().startsWith("/api/v3/repos/"));
    }

    @Test
    void ofSeveralIssuesTheOldestIsKeptAndTheOthersAreNamed() {
        GITHUB.plant(TITLE, "");
        GITHUB.plant(TITLE, "untouched");

        Publication publication = publish(Reports.firstRun());

        assertThat(publication.location()).endsWith("/issues/1");
        assertThat(publication.remarks()).singleElement().asString().contains("/issues/2");
        assertThat(GITHUB.body(2)).isEqualTo("untouched");
    }

    @Test
    void anIssueThatPeopleClosedIsFollowedByANewOneThatPointsToIt() {
        publish(Reports.firstRun());
        GITHUB.edit(1, "state", "closed");
        String left = GITHUB.body(1);

        Publication publication = publish(Reports.fourWeeks());

        assertThat(publication.effect()).isEqualTo(Effect.CREATED);
        assertThat(publication.location()).endsWith("/issues/2");
        assertThat(GITHUB.body(1)).isEqualTo(left);
        assertThat(GITHUB.body(2)).startsWith("Continues #1, which was closed.\n\n<!-- bench:report:begin -->");
        assertThat(publish(Reports.firstRun()).effect()).isEqualTo(Effect.UPDATED);
        assertThat(GITHUB.body(2)).startsWith("Continues #1");
    }

    @Test
    void peoplesTextAndOursFitTogether() {
        GITHUB.plant(TITLE, "x".repeat(IssueBody.MAX_LENGTH - 5_000));

        publish(Reports.fourWeeks());

        assertThat(GITHUB.body(1))
                .hasSizeLessThanOrEqualTo(IssueBody.MAX_LENGTH)
                .contains("bench:report:end");
    }

    /** The report as it would be if there were room for anything. */
    private static int lengthWith(String peoplesText, Report report) {
        return new IssueBody(peoplesText)
                .with(MarkdownReport.render(report, 2 * IssueBody.MAX_LENGTH))
                .text()
                .length();
    }

    @ParameterizedTest
    @ValueSource(ints = {IssueBody.MAX_LENGTH, IssueBody.MAX_LENGTH + 1})
    void aBodyOfOneCharacterTooManyNeverLeaves(int wished) {
        Report report = Reports.manyChanges(200);
        String text = "x".repeat(wished - lengthWith("x", report) + 1);
        assertThat(lengthWith(text, report)).isEqualTo(wished);
        GITHUB.plant(TITLE, text);
        GITHUB.front().resetRequests();

        publish(report);

        String sent = sentBody();
        assertThat(sent).startsWith(text).endsWith("<!-- bench:report:end -->");
        if (wished <= IssueBody.MAX_LENGTH) {
            assertThat(sent).hasSize(wished);
        } else {
            assertThat(sent).hasSizeBetween(wished - 1_000, IssueBody.MAX_LENGTH - 1);
        }
        assertThat(GITHUB.body(1)).isEqualTo(sent);
    }

    private static String sentBody() {
        return GITHUB.sent().stream()
                .filter(request -> request.getMethod().equals(RequestMethod.PATCH))
                .map(request ->
                        Json.node(request.getBodyAsString()).path("body").asText())
                .reduce((first, second) -> fail("two edits"))
                .orElseThrow();
    }

    @Test
    void wherePeopleLeaveNoRoomNothingIsWritten() {
        GITHUB.plant(TITLE, "x".repeat(IssueBody.MAX_LENGTH - 100));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> publish(Reports.firstRun()))
                .withMessageContaining("the text people wrote leaves");
        assertThat(GITHUB.writes()).isEmpty();
    }

    @Test
    void aRehearsalOfTheFirstWeekWritesNothingAndSaysAllThatIsWrittenThen() {
        PlannedPublication planned = publisher().rehearse(StatisticalReports.everything());

        assertThat(GITHUB.writes()).isEmpty();
        assertThat(GITHUB.issues("all")).isEmpty();
        assertThat(planned.effect()).isEqualTo(Effect.CREATED);
        assertThat(planned.location()).isEqualTo("a new issue, " + TITLE);
        assertThat(planned.remarks())
                .containsExactly(
                        "It would have the label benchmark-tracking, which would be made where it is missing.");

        publish(StatisticalReports.everything());
        assertThat(GITHUB.body(1)).isEqualTo(planned.text());
        assertThat(GITHUB.comments(1)).isEqualTo(planned.comments()).hasSize(1);
    }

    @Test
    void aRehearsalOfALaterWeekKeepsWhatPeopleWroteAndSaysNothingTwice() {
        publish(Reports.firstRun());
        GITHUB.edit(1, "body", "people's words\n\n" + GITHUB.body(1));
        GITHUB.front().resetRequests();

        PlannedPublication planned = publisher().rehearse(StatisticalReports.everything());

        assertThat(GITHUB.journal()).containsExactly("GET /issues", "GET /issues/1/comments");
        assertThat(planned.effect()).isEqualTo(Effect.UPDATED);
        assertThat(planned.location()).endsWith("/issues/1");
        publish(StatisticalReports.everything());
        assertThat(GITHUB.body(1)).startsWith("people's words").isEqualTo(planned.text());
        assertThat(GITHUB.comments(1)).isEqualTo(planned.comments()).hasSize(1);

        PlannedPublication again = publisher().rehearse(StatisticalReports.everything());
        assertThat(again.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(again.comments()).isEmpty();
    }

    @Test
    void aRehearsalAfterPeopleClosedTheIssuePointsToItAsTheRunWill() {
        publish(Reports.firstRun());
        GITHUB.edit(1, "state", "closed");

        PlannedPublication planned = publisher().rehearse(Reports.fourWeeks());

        assertThat(planned.remarks()).containsExactly("It would have the label benchmark-tracking.");
        publish(Reports.fourWeeks());
        assertThat(GITHUB.body(2)).startsWith("Continues #1").isEqualTo(planned.text());
    }

    private static Publication publish(Report report) {
        return publisher().publish(report);
    }

    private static ReportPublisher publisher() {
        return GitHubReports.issue(GITHUB.url(), GITHUB.repository(), GitHubStand.TOKEN, Map.of());
    }
}
