package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.leanbench.report.github.StubbedGitHub.ISSUES;
import static dev.leanbench.report.github.StubbedGitHub.TOKEN;
import static dev.leanbench.report.github.StubbedGitHub.failureOf;
import static dev.leanbench.report.github.StubbedGitHub.issue;
import static dev.leanbench.report.github.StubbedGitHub.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.port.Publication.Effect;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientConnectorTest {

    @RegisterExtension
    static final WireMockExtension SERVER = StubbedGitHub.server();

    /** Less than a server takes that never answers, and enough for a request to reach it on a busy machine. */
    private static final Patience IMPATIENT = new Patience(Duration.ofSeconds(1), Patience.DEFAULT.publishing());

    private final StubbedGitHub gitHub = StubbedGitHub.on(SERVER);

    @Test
    void aLimitThatResetsInAnHourFailsAtOnceAndSaysUntilWhen() {
        SERVER.stubFor(any(anyUrl()).willReturn(primaryLimit(Duration.ofHours(1))));

        assertThat(gitHub.failure()).contains("rate limit allows no more requests until 2026-05-04T04:00:01Z");
        assertThat(gitHub.time().pauses()).isEmpty();
        SERVER.verify(1, getRequestedFor(urlPathEqualTo(ISSUES)));
    }

    @Test
    void aLimitThatResetsSoonIsWaitedFor() {
        gitHub.emptyRepository();
        first(() -> get(urlPathEqualTo(ISSUES)), primaryLimit(Duration.ofSeconds(20)), okJson("[" + issue(7) + "]"));
        SERVER.stubFor(patch(urlPathEqualTo(ISSUES + "/7")).willReturn(okJson(issue(7))));

        assertThat(gitHub.publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.UPDATED);
        assertThat(gitHub.time().pauses()).containsExactly(Duration.ofSeconds(21));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void aSecondaryLimitIsWaitedForAsLongAsItSaysEvenBeforeCreating(int status) {
        gitHub.emptyRepository();
        first(
                () -> post(urlPathEqualTo(ISSUES)),
                refusal(status, "You have exceeded a secondary rate limit").withHeader("Retry-After", "30"),
                okJson(issue(1)));

        assertThat(gitHub.publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
        assertThat(gitHub.time().pauses()).contains(Duration.ofSeconds(30));
    }

    @Test
    void aSecondaryLimitThatSaysNothingIsWaitedForAMinuteAndNotForEver() {
        gitHub.refuseAll(403, "You have exceeded a secondary rate limit. Please wait a few minutes");

        assertThat(gitHub.failure()).contains("rate limit allows no more requests until");
        assertThat(gitHub.time().pauses()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    @Test
    void aLimitWhoseResetLiesInThePastIsTriedAgainSoon() {
        SERVER.stubFor(any(anyUrl()).willReturn(primaryLimit(Duration.ofHours(-1))));

        assertThat(gitHub.failure()).contains("rate limit");
        assertThat(gitHub.time().waited()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAfterThreeTries() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("[]").withFixedDelay(60_000)));

        assertThat(failureOf(gitHub.publisher(access(), IMPATIENT))).contains("did not answer in time");
        SERVER.verify(3, getRequestedFor(urlPathEqualTo(ISSUES)));
        assertThat(gitHub.time().waited()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @Test
    void anAnswerThatTricklesInIsGivenUpToo() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("[]").withChunkedDribbleDelay(2, 60_000)));

        assertThat(failureOf(gitHub.publisher(access(), IMPATIENT))).contains("did not answer in time");
    }

    @Test
    void whenTheTimeIsUsedUpNoRequestIsBegun() {
        gitHub.emptyRepository();
        Patience none = new Patience(Duration.ofSeconds(2), Duration.ZERO);

        assertThat(failureOf(gitHub.publisher(access(), none))).contains("did not answer in time");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void aServerThatFailsForAMomentIsAskedAgain() {
        gitHub.emptyRepository();
        first(() -> get(urlPathEqualTo(ISSUES)), refusal(502, "Bad Gateway"), okJson("[" + issue(7) + "]"));
        first(() -> patch(urlPathEqualTo(ISSUES + "/7")), refusal(503, "Unavailable"), okJson(issue(7)));

        assertThat(gitHub.publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.UPDATED);
        assertThat(gitHub.time().pauses()).hasSize(2).allMatch(pause -> pause.toSeconds() == 1);
        SERVER.verify(2, patchRequestedFor(urlPathEqualTo(ISSUES + "/7")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void aBrokenConnectionIsTriedAgainWhereNothingIsCreated(Fault fault) {
        gitHub.emptyRepository();
        first(() -> get(urlPathEqualTo(ISSUES)), aResponse().withFault(fault), okJson("[]"));

        assertThat(gitHub.publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void aBrokenConnectionNeverCreatesASecondIssue(Fault fault) {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(ISSUES)).willReturn(aResponse().withFault(fault)));

        assertThat(gitHub.failure()).contains("could not be reached");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(ISSUES)));
    }

    @Test
    void anIssueWhoseAnswerWasLostIsFoundAndUsed() {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(ISSUES))
                .willReturn(refusal(502, "Bad Gateway"))
                .inScenario("lost")
                .willSetStateTo("made"));
        SERVER.stubFor(get(urlPathEqualTo(ISSUES))
                .inScenario("lost")
                .whenScenarioStateIs("made")
                .willReturn(okJson("[" + issue(7) + "]")));
        SERVER.stubFor(patch(urlPathEqualTo(ISSUES + "/7")).willReturn(okJson(issue(7))));

        assertThat(gitHub.publisher().publish(Reports.firstRun()).location()).isEqualTo("#7");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(ISSUES)));
    }

    private void first(
            Supplier<MappingBuilder> request, ResponseDefinitionBuilder once, ResponseDefinitionBuilder then) {
        String scenario = "then-" + SERVER.getStubMappings().size();
        SERVER.stubFor(request.get()
                .inScenario(scenario)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(once)
                .willSetStateTo("then"));
        SERVER.stubFor(request.get()
                .inScenario(scenario)
                .whenScenarioStateIs("then")
                .willReturn(then)
                .willSetStateTo("then"));
    }

    private static ResponseDefinitionBuilder primaryLimit(Duration untilReset) {
        return refusal(403, "API rate limit exceeded")
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader(
                        "X-RateLimit-Reset",
                        Long.toString(Hourglass.START.plus(untilReset).getEpochSecond()));
    }

    private static RepositoryAccess access() {
        return new RepositoryAccess(SERVER.baseUrl(), "owner/project", TOKEN, ProxySelector.getDefault());
    }
}
