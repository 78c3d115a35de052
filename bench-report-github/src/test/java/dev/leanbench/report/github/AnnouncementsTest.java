package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.leanbench.report.github.stand.GitHubStand;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

class AnnouncementsTest {

    @RegisterExtension
    static final GitHubStand GITHUB = new GitHubStand();

    private static final Announcement SLOW = new Announcement("Lab.Slow since bbbbbbb", "`Lab.Slow` +64 s");
    private static final Announcement BASIC = new Announcement("Lab.Basic since bbbbbbb", "`Lab.Basic` +12 s");

    @BeforeEach
    void plant() {
        GITHUB.plant("Weekly benchmark report", "");
    }

    @Test
    void whatIsNewIsSaidInOneComment() throws IOException {
        assertThat(post(SLOW, BASIC)).isEqualTo(2);

        assertThat(GITHUB.comments(1))
                .singleElement()
                .asString()
                .startsWith("Confirmed:\n\n- `Lab.Slow` +64 s\n- `Lab.Basic` +12 s\n")
                .contains(SLOW.key(), BASIC.key())
                .doesNotContain("since bbbbbbb");
    }

    @Test
    void nothingIsEverSaidTwice() throws IOException {
        post(SLOW);

        assertThat(post(SLOW, BASIC)).isEqualTo(1);
        assertThat(post(BASIC, SLOW)).isZero();
        assertThat(GITHUB.comments(1)).hasSize(2);
        assertThat(GITHUB.comments(1).get(1)).doesNotContain("Lab.Slow");
    }

    @Test
    void whereThereIsNothingToSayNothingIsAsked() throws IOException {
        GHIssue issue = issue();
        GITHUB.front().resetRequests();

        assertThat(new Announcements(issue).post("Confirmed:", List.of(), Instant.EPOCH))
                .isZero();
        assertThat(GITHUB.sent()).isEmpty();
    }

    @Test
    void ofTwoRunsThatSayTheSameAtOnceTheLaterTakesItsCommentBack() throws IOException {
        post(SLOW);
        GITHUB.front()
                .stubFor(get(urlPathEqualTo("/repos/" + GITHUB.repository() + "/issues/1/comments"))
                        .inScenario("lag")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(okJson("[]"))
                        .willSetStateTo("up to date"));

        assertThat(post(SLOW)).isZero();
        assertThat(GITHUB.comments(1)).hasSize(1);
    }

    @Test
    void aWholeWeekOfRegressionsFitsIntoOneComment() throws IOException {
        Announcement[] many = IntStream.range(0, 8_000)
                .mapToObj(i -> new Announcement("T" + i, "`T" + i + "`"))
                .toArray(Announcement[]::new);

        assertThat(post(many)).isEqualTo(Announcements.MOST_THINGS);
        assertThat(post(many)).isZero();
        assertThat(GITHUB.comments(1))
                .singleElement()
                .asString()
                .hasSizeLessThan(IssueBody.MAX_LENGTH)
                .contains("And 980 more");
    }

    private static int post(Announcement... announcements) throws IOException {
        Instant before = Instant.now().minus(Duration.ofMinutes(1));
        return new Announcements(issue()).post("Confirmed:", List.of(announcements), before);
    }

    private static GHIssue issue() throws IOException {
        GitHub client = new GitHubBuilder()
                .withEndpoint(GITHUB.url())
                .withAppInstallationToken(GitHubStand.TOKEN)
                .build();
        return LabelledIssues.of(client, GITHUB.repository()).listed().open().get(0);
    }
}
