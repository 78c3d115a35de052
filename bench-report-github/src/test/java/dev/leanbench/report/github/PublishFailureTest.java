package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.leanbench.core.port.Publication.Effect;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishFailureTest {

    private static final String TOKEN = "ghs_verysecret";
    private static final String ISSUES = "/repos/owner/project/issues";

    @RegisterExtension
    static final WireMockExtension GITHUB =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @ParameterizedTest
    @CsvSource({
        "401, the token is not accepted, not expired",
        "403, the token may not write issues, permissions: issues: write",
        "404, no such repository, which repositories the token covers",
        "410, issues are disabled, Enable them",
        "500, the server failed (500), Wait a few minutes",
        "503, the server failed (503), Wait a few minutes"
    })
    void eachRefusalHasItsOwnSentenceAndRemedy(int status, String what, String remedy) {
        GITHUB.stubFor(any(anyUrl()).willReturn(refusal(status, "{\"message\":\"no\"}")));

        assertThat(failure().getMessage()).contains(what).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({"403, may not write issues", "410, issues are disabled", "502, the server failed"})
    void aRefusalToCreateIsSaidToo(int status, String what) {
        repositoryWithoutIssues();
        GITHUB.stubFor(post(urlPathEqualTo(ISSUES)).willReturn(refusal(status, "{\"message\":\"no\"}")));

        assertThat(failure().getMessage()).contains(what);
        GITHUB.verify(1, postRequestedFor(urlPathEqualTo(ISSUES)));
    }

    @Test
    void aRefusedFieldIsNamed() {
        repositoryWithoutIssues();
        GITHUB.stubFor(post(urlPathEqualTo(ISSUES))
                .willReturn(refusal(
                        422,
                        "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Issue\",\"field\":\"body\","
                                + "\"code\":\"custom\"}]}")));

        assertThat(failure().getMessage()).contains("refused the field `body` (422)");
    }

    @Test
    void aLabelSomebodyElseJustMadeIsNoFailure() {
        repositoryWithoutIssues();
        GITHUB.stubFor(get(urlPathEqualTo("/repos/owner/project/labels/benchmark-tracking"))
                .willReturn(refusal(404, "{\"message\":\"Not Found\"}")));
        GITHUB.stubFor(post(urlPathEqualTo("/repos/owner/project/labels"))
                .willReturn(refusal(
                        422,
                        "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Label\",\"field\":\"name\","
                                + "\"code\":\"already_exists\"}]}")));
        GITHUB.stubFor(post(urlPathEqualTo(ISSUES))
                .willReturn(okJson("{\"id\":1,\"number\":1,\"title\":\"x\",\"state\":\"open\"}")));

        assertThat(publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
    }

    @Test
    void aUsedUpRateLimitFailsAtOnceAndSaysUntilWhen() {
        GITHUB.stubFor(any(anyUrl())
                .willReturn(refusal(403, "{\"message\":\"API rate limit exceeded\"}")
                        .withHeader("X-RateLimit-Limit", "1000")
                        .withHeader("X-RateLimit-Remaining", "0")
                        .withHeader("X-RateLimit-Reset", "4102444800")));

        assertThat(failure().getMessage()).contains("rate limit").contains("until 2100-01-01T00:00:00Z");
    }

    @Test
    void aSecondaryRateLimitFailsAtOnceToo() {
        GITHUB.stubFor(any(anyUrl())
                .willReturn(refusal(403, "{\"message\":\"You have exceeded a secondary rate limit\"}")
                        .withHeader("Retry-After", "61")));

        assertThat(failure().getMessage()).contains("rate limit").contains("for another 61 s");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        GITHUB.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));

        assertThat(failure().getMessage()).contains("did not answer in time");
    }

    @Test
    void anAnswerThatBreaksOffDoesNotCreateASecondIssue() {
        repositoryWithoutIssues();
        GITHUB.stubFor(post(urlPathEqualTo(ISSUES)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(failure().getMessage()).contains("could not be reached");
        GITHUB.verify(1, postRequestedFor(urlPathEqualTo(ISSUES)));
    }

    @Test
    void anUnreachableServerIsSaidSo() {
        IssuePublisher nobody = new IssuePublisher("http://localhost:1", "owner/project", TOKEN, Duration.ofSeconds(1));

        assertThat(failureOf(nobody).getMessage()).contains("could not be reached");
    }

    @ParameterizedTest
    @CsvSource({"project, x, owner/name", "owner/project, '', there is no token"})
    void whatIsMissingIsSaidBeforeAnythingIsSent(String repository, String token, String what) {
        assertThat(failureOf(new IssuePublisher(GITHUB.baseUrl(), repository, token, Duration.ofSeconds(1)))
                        .getMessage())
                .contains(what);
    }

    @Test
    void aTokenThatFitsNoHeaderIsNotQuoted() {
        IssuePublisher publisher =
                new IssuePublisher(GITHUB.baseUrl(), "owner/project", TOKEN + "\n", Duration.ofSeconds(1));

        assertThat(failureOf(publisher).getMessage()).contains("character no token has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.github.com", "ftp://api.github.com", "", " "})
    void anAddressThatIsNoneIsSaidSo(String apiUrl) {
        IssuePublisher publisher = new IssuePublisher(apiUrl, "owner/project", TOKEN, Duration.ofSeconds(1));

        assertThat(failureOf(publisher).getMessage()).contains("not http(s)");
    }

    @Test
    void aRenamedRepositoryIsFollowedOnTheSameServer() {
        repositoryWithoutIssues();
        GITHUB.stubFor(get(urlPathEqualTo("/repos/old/name"))
                .willReturn(aResponse().withStatus(301).withHeader("Location", "/repos/owner/project")));
        GITHUB.stubFor(post(urlPathEqualTo(ISSUES))
                .willReturn(okJson("{\"id\":1,\"number\":1,\"title\":\"x\",\"state\":\"open\"}")));
        IssuePublisher publisher = new IssuePublisher(GITHUB.baseUrl(), "old/name", TOKEN, Duration.ofSeconds(2));

        assertThat(publisher.publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
    }

    @Test
    void theTokenIsNotSentToAnotherServer() {
        String elsewhere = GITHUB.baseUrl().replace("localhost", "127.0.0.1") + "/elsewhere";
        GITHUB.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", elsewhere)));

        assertThat(failure().getMessage()).contains("redirects to another one");
        GITHUB.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    private static void repositoryWithoutIssues() {
        GITHUB.stubFor(any(anyUrl()).willReturn(okJson("{\"name\":\"benchmark-tracking\"}")));
        GITHUB.stubFor(get(urlPathEqualTo("/repos/owner/project"))
                .willReturn(okJson("{\"id\":1,\"name\":\"project\",\"full_name\":\"owner/project\","
                        + "\"owner\":{\"login\":\"owner\"}}")));
        GITHUB.stubFor(get(urlPathEqualTo(ISSUES)).willReturn(okJson("[]")));
    }

    private static ResponseDefinitionBuilder refusal(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static IssuePublisher publisher() {
        return new IssuePublisher(GITHUB.baseUrl(), "owner/project", TOKEN, Duration.ofSeconds(2));
    }

    private static ProblemException failure() {
        return failureOf(publisher());
    }

    private static ProblemException failureOf(IssuePublisher publisher) {
        ProblemException failure =
                catchThrowableOfType(ProblemException.class, () -> publisher.publish(Reports.firstRun()));
        assertThat(failure.problem().kind()).isEqualTo(ProblemKind.PUBLISH_FAILED);
        assertThat(failure.getMessage()).contains("the run is stored").contains("`bench publish`");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(TOKEN);
        return failure;
    }
}
