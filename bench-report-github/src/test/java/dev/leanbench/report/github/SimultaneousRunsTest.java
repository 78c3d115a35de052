package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.Publication.Effect;
import dev.leanbench.report.github.stand.GitHubStand;
import java.net.ProxySelector;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimultaneousRunsTest {

    @RegisterExtension
    static final GitHubStand GITHUB = new GitHubStand();

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void runsThatStartAtOnceEndWithOneOpenIssue(int runs) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runs);
        Callable<Publication> run = () -> {
            start.await();
            return publisher(Waiting.REAL).publish(Reports.firstRun());
        };
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        List<Future<Publication>> publications =
                threads.invokeAll(Stream.generate(() -> run).limit(runs).toList());
        threads.shutdown();

        List<Integer> open = GITHUB.issues("open");
        assertThat(open).containsExactly(1);
        for (Future<Publication> publication : publications) {
            assertThat(publication.get().location()).endsWith("/issues/1");
        }
        assertThat(GITHUB.issues("closed"))
                .allSatisfy(loser -> assertThat(GITHUB.comments(loser))
                        .singleElement()
                        .asString()
                        .startsWith("Duplicate of #1,"));
    }

    @Test
    void whoCreatesSecondClosesTheDuplicateEvenWhereTheListLagsBehind() {
        GITHUB.plant("Weekly benchmark report", "theirs");
        listsNothing(Scenario.STARTED, "created");
        listsNothing("created", "up to date");
        Hourglass time = new Hourglass();

        Publication publication = publisher(time).publish(Reports.firstRun());

        assertThat(publication.effect()).isEqualTo(Effect.UPDATED);
        assertThat(publication.location()).endsWith("/issues/1");
        assertThat(GITHUB.issues("open")).containsExactly(1);
        assertThat(GITHUB.get(2).path("state_reason").asText()).isEqualTo("not_planned");
        assertThat(GITHUB.comments(2)).singleElement().asString().startsWith("Duplicate of #1,");
        assertThat(time.pauses()).hasSize(1);
    }

    @Test
    void aListThatNeverCatchesUpIsGivenUp() {
        listsNothing(Scenario.STARTED, Scenario.STARTED);
        Hourglass time = new Hourglass();

        assertThat(publisher(time).publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
        assertThat(time.pauses()).hasSize(3);
    }

    private static void listsNothing(String state, String next) {
        GITHUB.front()
                .stubFor(get(urlPathEqualTo("/repos/" + GITHUB.repository() + "/issues"))
                        .inScenario("lag")
                        .whenScenarioStateIs(state)
                        .willReturn(okJson("[]"))
                        .willSetStateTo(next));
    }

    private static IssuePublisher publisher(Waiting waiting) {
        RepositoryAccess access =
                new RepositoryAccess(GITHUB.url(), GITHUB.repository(), GitHubStand.TOKEN, ProxySelector.getDefault());
        return new IssuePublisher(access, Patience.DEFAULT, waiting);
    }
}
