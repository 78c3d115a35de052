package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ProxySelector;
import java.util.Objects;

/** A server that answers as it is told, for what no emulator of GitHub does. */
final class StubbedGitHub {

    static final String TOKEN = "ghs_verysecret";
    static final String ISSUES = "/repos/owner/project/issues";
    static final String LABELS = "/repos/owner/project/labels";

    private final WireMockExtension server;
    private Hourglass time = new Hourglass();

    private StubbedGitHub(WireMockExtension server) {
        this.server = server;
    }

    static WireMockExtension server() {
        return WireMockExtension.newInstance().options(options().dynamicPort()).build();
    }

    static StubbedGitHub on(WireMockExtension server) {
        return new StubbedGitHub(server);
    }

    /** How long the client waited, as it felt to it. */
    Hourglass time() {
        return time;
    }

    void refuseAll(int status, String message) {
        server.stubFor(any(anyUrl()).willReturn(refusal(status, message)));
    }

    /** Nothing is there yet, and what is created answers as it should. */
    void emptyRepository() {
        server.stubFor(get(urlPathEqualTo(ISSUES)).willReturn(okJson("[]")));
        server.stubFor(post(urlPathEqualTo(LABELS)).willReturn(okJson("{\"name\":\"benchmark-tracking\"}")));
        server.stubFor(post(urlPathEqualTo(ISSUES)).willReturn(okJson(issue(1))));
    }

    /** There is one tracking issue. */
    void withIssue(String issue) {
        server.stubFor(get(urlPathEqualTo(ISSUES)).willReturn(okJson("[" + issue + "]")));
    }

    static String issue(int number) {
        return "{\"id\":%d,\"number\":%d,\"title\":\"Weekly benchmark report\",\"state\":\"open\",\"body\":\"\",\"labels\":[{\"name\":\"benchmark-tracking\"}]}"
                .formatted(number, number);
    }

    static ResponseDefinitionBuilder refusal(int status, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"" + message + "\",\"documentation_url\":\"https://docs.github.com/rest\"}");
    }

    IssuePublisher publisher() {
        return publisher(new RepositoryAccess(server.baseUrl(), "owner/project", TOKEN, ProxySelector.getDefault()));
    }

    IssuePublisher publisher(RepositoryAccess access) {
        return publisher(access, Patience.DEFAULT);
    }

    IssuePublisher publisher(RepositoryAccess access, Patience patience) {
        time = new Hourglass();
        return new IssuePublisher(access, patience, time);
    }

    /** The sentence with which publishing fails. */
    String failure() {
        return failureOf(publisher());
    }

    /** The sentence with which a publisher fails; the token is nowhere in it, nor in what lies behind it. */
    static String failureOf(IssuePublisher publisher) {
        ProblemException failure = Objects.requireNonNull(
                catchThrowableOfType(ProblemException.class, () -> publisher.publish(Reports.firstRun())));
        assertThat(failure.problem().kind()).isEqualTo(ProblemKind.PUBLISH_FAILED);
        assertThat(failure.getMessage()).doesNotContain("stored");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(TOKEN);
        return failure.problem().message();
    }
}
