package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.leanbench.report.github.StubbedGitHub.ISSUES;
import static dev.leanbench.report.github.StubbedGitHub.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.port.Publication.Effect;
import java.net.ProxySelector;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go: redirects and proxies. */
class AddressesTest {

    @RegisterExtension
    static final WireMockExtension SERVER = StubbedGitHub.server();

    private final StubbedGitHub gitHub = StubbedGitHub.on(SERVER);

    @Test
    void aRenamedRepositoryIsFollowedOnTheSameServer() {
        gitHub.emptyRepository();
        SERVER.stubFor(get(urlPathEqualTo("/repos/old/name/issues")).willReturn(redirect(301, ISSUES)));
        SERVER.stubFor(post(urlPathMatching("/repos/old/name/(issues|labels)")).willReturn(redirect(307, ISSUES)));
        RepositoryAccess access = new RepositoryAccess(SERVER.baseUrl(), "old/name", TOKEN, ProxySelector.getDefault());

        assertThat(gitHub.publisher(access).publish(Reports.firstRun()).effect())
                .isEqualTo(Effect.CREATED);
    }

    @Test
    void theTokenIsNotSentToAnotherServer() {
        String elsewhere = SERVER.baseUrl().replace("localhost", "127.0.0.1") + "/elsewhere";
        SERVER.stubFor(any(anyUrl()).willReturn(redirect(302, elsewhere)));

        assertThat(gitHub.failure()).contains("redirects to another one");
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void aRedirectInACircleEnds() {
        SERVER.stubFor(any(anyUrl()).willReturn(redirect(301, ISSUES)));

        assertThat(gitHub.failure()).contains("unexpected answer 301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http_proxy", "all_proxy", "ALL_PROXY"})
    void aProxyIsUsedWhereTheEnvironmentNamesOne(String variable) {
        gitHub.emptyRepository();

        assertThat(gitHub.publisher(behind(Map.of(variable, SERVER.baseUrl())))
                        .publish(Reports.firstRun())
                        .effect())
                .isEqualTo(Effect.CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org, .invalid", "*.invalid", "github.invalid:80", "*"})
    void aHostThatNeedsNoProxyIsAskedItself(String exempt) {
        gitHub.emptyRepository();
        Map<String, String> variables = Map.of("http_proxy", SERVER.baseUrl(), "NO_PROXY", exempt);

        assertThat(StubbedGitHub.failureOf(gitHub.publisher(behind(variables)))).contains("could not be reached");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://localhost:1080", "http://", "http://user:hush hush@proxy:1"})
    void aProxyThatIsNoneIsSaidSoWithoutQuotingItsPassword(String proxy) {
        assertThat(StubbedGitHub.failureOf(gitHub.publisher(behind(Map.of("http_proxy", proxy)))))
                .contains("the proxy is not given as http://host:port")
                .doesNotContain("hush");
    }

    /** A web server hands its client's header Proxy on as HTTP_PROXY. */
    @Test
    void aProxyThatAClientOfAWebServerCouldHaveNamedIsNotUsed() {
        gitHub.emptyRepository();

        assertThat(StubbedGitHub.failureOf(gitHub.publisher(behind(Map.of("HTTP_PROXY", SERVER.baseUrl())))))
                .contains("could not be reached");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    /** A host that no name server knows: only a proxy leads there. */
    private static RepositoryAccess behind(Map<String, String> variables) {
        ProxySelector proxies = new ProxyVariables(variables, ProxySelector.getDefault());
        return new RepositoryAccess("http://github.invalid", "owner/project", TOKEN, proxies);
    }

    private static ResponseDefinitionBuilder redirect(int status, String location) {
        return aResponse().withStatus(status).withHeader("Location", location);
    }
}
