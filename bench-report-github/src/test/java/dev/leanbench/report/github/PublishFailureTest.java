package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.leanbench.report.github.StubbedGitHub.ISSUES;
import static dev.leanbench.report.github.StubbedGitHub.LABELS;
import static dev.leanbench.report.github.StubbedGitHub.TOKEN;
import static dev.leanbench.report.github.StubbedGitHub.failureOf;
import static dev.leanbench.report.github.StubbedGitHub.issue;
import static dev.leanbench.report.github.StubbedGitHub.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.port.Publication.Effect;
import java.net.ProxySelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishFailureTest {

    @RegisterExtension
    static final WireMockExtension SERVER = StubbedGitHub.server();

    private final StubbedGitHub gitHub = StubbedGitHub.on(SERVER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | Bad credentials                                | the token is not accepted        | not expired
            403 | Resource not accessible by integration         | workflow's token may not read    | permissions: issues: write
            403 | Resource not accessible by personal access token | the token may not read issues  | permission to read and write issues
            404 | Not Found                                      | no such repository               | which repositories the token covers
            407 | Proxy Authentication Required                  | the proxy asks for a password    | another proxy
            410 | Issues are disabled for this repo              | issues are disabled              | Enable them
            418 | I'm a teapot                                   | unexpected answer 418            | the address of the API
            500 | Server Error                                   | the server failed (500)          | Wait a few minutes
            503 | No server is available                         | the server failed (503)          | Wait a few minutes
            """)
    void eachRefusalToReadHasItsOwnSentenceAndRemedy(int status, String message, String what, String remedy) {
        gitHub.refuseAll(status, message);

        assertThat(gitHub.failure()).contains(what, remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            301 | Moved Permanently                                    | was transferred          | a new issue will be made
            403 | Repository was archived so is read-only.             | is archived              | Unarchive it
            403 | Unable to edit because issue is locked.              | issue is locked          | Unlock it
            403 | Resource not accessible by integration               | token may not write      | permissions: issues: write
            403 | Resource not accessible by personal access token     | token may not write      | permission to read and write issues
            404 | Not Found                                            | can read this repository but not write | read and write issues
            410 | This issue was deleted                               | was deleted just now     | a new issue will be made
            410 | Issues are disabled for this repo                    | issues are disabled      | Enable them
            502 | Bad Gateway                                          | the server failed (502)  | Wait a few minutes
            """)
    void eachRefusalToEditHasItsOwnSentenceAndRemedy(int status, String message, String what, String remedy) {
        gitHub.withIssue(issue(7));
        SERVER.stubFor(patch(urlPathEqualTo(ISSUES + "/7"))
                .willReturn(refusal(status, message).withHeader("Location", "/repositories/5/issues/1")));

        assertThat(gitHub.failure()).contains(what, remedy);
    }

    @ParameterizedTest
    @CsvSource({"403, may not write issues", "410, issues are disabled"})
    void aRefusalToCreateIsSaidToo(int status, String what) {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(ISSUES)).willReturn(refusal(status, "no")));

        assertThat(gitHub.failure()).contains(what);
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(ISSUES)));
    }

    @Test
    void aTokenWithoutSingleSignOnIsSaidSo() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(refusal(403, "Resource protected by organization SAML enforcement.")
                        .withHeader("X-GitHub-SSO", "required; url=https://github.com/orgs/o/sso")));

        assertThat(gitHub.failure()).contains("single sign-on").contains("settings of your tokens");
    }

    @Test
    void aRefusedFieldIsNamed() {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(ISSUES))
                .willReturn(refusal(422, "")
                        .withBody("{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Issue\","
                                + "\"field\":\"body\",\"code\":\"custom\"}]}")));

        assertThat(gitHub.failure()).contains("refused the field `body` (422)");
    }

    @Test
    void aLabelThatIsThereIsNoFailure() {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(LABELS))
                .willReturn(refusal(422, "")
                        .withBody("{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Label\","
                                + "\"field\":\"name\",\"code\":\"already_exists\"}]}")));

        assertThat(gitHub.publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
    }

    @Test
    void aLabelThatIsRefusedForAnotherReasonIsOne() {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(LABELS)).willReturn(refusal(422, "Validation Failed")));

        assertThat(gitHub.failure()).contains("refused the request (422)");
    }

    @Test
    void anIssueWithoutItsLabelIsSaidSoBecauseNobodyWouldFindIt() {
        gitHub.emptyRepository();
        SERVER.stubFor(post(urlPathEqualTo(ISSUES))
                .willReturn(okJson(issue(1).replaceAll("\\{\"name\":\"benchmark-tracking\"}", ""))));

        assertThat(gitHub.failure()).contains("did not get the label benchmark-tracking");
    }

    @Test
    void anUnreachableServerIsSaidSo() {
        IssuePublisher nobody = gitHub.publisher(access("http://localhost:1", "owner/project", TOKEN));

        assertThat(failureOf(nobody)).contains("could not be reached");
    }

    @ParameterizedTest
    @CsvSource({"project, x, owner/name", "owner/project, '', there is no token"})
    void whatIsMissingIsSaidBeforeAnythingIsSent(String repository, String token, String what) {
        assertThat(failureOf(gitHub.publisher(access(SERVER.baseUrl(), repository, token))))
                .contains(what);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTokenThatFitsNoHeaderIsNotQuoted() {
        RepositoryAccess access = access(SERVER.baseUrl(), "owner/project", TOKEN + "\n");

        assertThat(failureOf(gitHub.publisher(access))).contains("character no token has");
        assertThat(access.toString()).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.github.com", "ftp://api.github.com", "", " "})
    void anAddressThatIsNoneIsSaidSo(String apiUrl) {
        assertThat(failureOf(gitHub.publisher(access(apiUrl, "owner/project", TOKEN))))
                .contains("not http(s)");
    }

    private static RepositoryAccess access(String apiUrl, String repository, String token) {
        return new RepositoryAccess(apiUrl, repository, token, ProxySelector.getDefault());
    }
}
