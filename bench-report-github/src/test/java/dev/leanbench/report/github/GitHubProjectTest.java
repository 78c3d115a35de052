package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.leanbench.core.port.HostedProject;
import dev.leanbench.core.port.HostedProject.Right;
import dev.leanbench.core.port.HostedProject.Workflow;
import dev.leanbench.core.port.HostedProject.Workflow.State;
import java.net.ProxySelector;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GitHubProjectTest {

    private static final String REPOSITORY = "/repos/owner/project";

    @RegisterExtension
    private final WireMockExtension server = StubbedGitHub.server();

    @Test
    void whoeverMayWriteIsToldThatTheNameIsMissing() {
        repository("\"archived\":false,\"has_issues\":true");
        answer("/labels", 422, "Validation Failed");
        answer("/git/refs", 422, "Reference name is empty");
        workflows("active");

        HostedProject project = look();

        assertThat(project.contents()).isEqualTo(Right.GRANTED);
        assertThat(project.issues()).isEqualTo(Right.GRANTED);
        assertThat(project.hasIssues()).isTrue();
        assertThat(project.archived()).isFalse();
        assertThat(project.workflows())
                .contains(List.of(new Workflow(".github/workflows/benchmark.yml", State.ACTIVE)));
        assertThat(project.now()).contains(Instant.parse("2026-05-04T06:00:00Z"));
        assertThat(server.getAllServeEvents()).hasSize(4);
    }

    @Test
    void whoeverMayNotIsToldSo() {
        repository("\"archived\":true,\"has_issues\":false");
        answer("/labels", 403, "Resource not accessible by integration");
        answer("/git/refs", 404, "Not Found");
        server.stubFor(get(urlPathEqualTo(REPOSITORY + "/actions/workflows"))
                .willReturn(StubbedGitHub.refusal(403, "Resource not accessible by integration")));

        HostedProject project = look();

        assertThat(project.contents()).isEqualTo(Right.REFUSED);
        assertThat(project.issues()).isEqualTo(Right.REFUSED);
        assertThat(project.archived()).isTrue();
        assertThat(project.hasIssues()).isFalse();
        assertThat(project.workflows()).isEmpty();
    }

    @Test
    void aScheduleThatWasSwitchedOffIsSeen() {
        repository("\"has_issues\":true");
        answer("/labels", 422, "Validation Failed");
        answer("/git/refs", 422, "Validation Failed");
        workflows("disabled_inactivity");
        assertThat(look().workflows().orElseThrow().get(0).state()).isEqualTo(State.DISABLED_BY_INACTIVITY);

        workflows("disabled_manually");
        assertThat(look().workflows().orElseThrow().get(0).state()).isEqualTo(State.DISABLED);
    }

    @Test
    void aTokenThatIsNotAcceptedIsOneSentence() {
        server.stubFor(any(anyUrl()).willReturn(StubbedGitHub.refusal(401, "Bad credentials")));

        assertThatThrownBy(this::look)
                .hasMessageContaining("the token is not accepted (401)")
                .hasMessageNotContaining(StubbedGitHub.TOKEN);
    }

    private HostedProject look() {
        return new GitHubProject(
                        new RepositoryAccess(
                                server.baseUrl(), "owner/project", StubbedGitHub.TOKEN, ProxySelector.getDefault()),
                        Patience.DEFAULT,
                        new Hourglass())
                .look();
    }

    private void repository(String fields) {
        server.stubFor(get(urlPathEqualTo(REPOSITORY))
                .willReturn(okJson("{\"id\":1,\"name\":\"project\",\"full_name\":\"owner/project\","
                                + "\"owner\":{\"login\":\"owner\"}," + fields + "}")
                        .withHeader("Date", "Mon, 04 May 2026 06:00:00 GMT")));
    }

    private void answer(String path, int status, String message) {
        server.stubFor(post(urlPathEqualTo(REPOSITORY + path)).willReturn(StubbedGitHub.refusal(status, message)));
    }

    private void workflows(String state) {
        server.stubFor(get(urlPathEqualTo(REPOSITORY + "/actions/workflows"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"total_count\":1,\"workflows\":[{\"id\":1,\"name\":\"Benchmark\","
                                + "\"path\":\".github/workflows/benchmark.yml\",\"state\":\"" + state + "\"}]}")));
    }
}
