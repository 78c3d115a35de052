package dev.leanbench.report.github.stand;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A judge that finds nothing wrong must be seen to find what is. */
class OfficialDescriptionTest {

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance().failOnUnmatchedRequests(false).build();

    @Test
    void aRequestThatGitHubWouldNotTakeIsFound() throws Exception {
        assertThat(faults("/repos/o/r/issues", "{\"title\":\"t\",\"labels\":[\"l\"]}"))
                .isEmpty();
        assertThat(faults("/repos/o/r/issues", "{\"body\":\"no title\"}")).contains("title");
        assertThat(faults("/repos/o/r/issues?sort=x", "{\"title\":\"t\",\"labels\":7}"))
                .contains("labels");
        assertThat(faults("/repos/o/r/isues", "{\"title\":\"t\"}")).contains("No API path found");
    }

    private static String faults(String path, String body) throws IOException, InterruptedException {
        SERVER.resetRequests();
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(RequestMethod.POST.getName(), HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        LoggedRequest logged =
                LoggedRequest.createFrom(SERVER.getAllServeEvents().get(0).getRequest());
        return String.join("\n", OfficialDescription.loaded().faults(logged));
    }
}
