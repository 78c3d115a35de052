package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The check for known advisories, which a workflow runs, asked against a database that is known. */
@DisabledOnOs(OS.WINDOWS)
class AdvisoriesTest {

    private static final String LOG4SHELL = "GHSA-jfh8-c2jp-5v3q";
    private static final String LIBRARIES = """

            The following files have been resolved:
               info.picocli:picocli:jar:4.7.7:compile -- module info.picocli
               com.fasterxml.jackson.core:jackson-databind:jar:2.21.8:compile -- module com.fasterxml.jackson.databind
               dev.leanbench:bench-core:jar:0.1.0-SNAPSHOT:compile -- module dev.leanbench.core
               org.eclipse.jgit:org.eclipse.jgit:jar:7.8.1.202611041320-r:compile -- module org.eclipse.jgit
               org.kohsuke:github-api:jar:1.330:compile -- module org.kohsuke.github.api (auto)
            """;

    @TempDir
    private Path directory;

    private final Map<String, String> known =
            new HashMap<>(Map.of("org.apache.logging.log4j:log4j-core 2.14.1", LOG4SHELL));
    private final List<String> asked = new ArrayList<>();
    private HttpServer database;

    @BeforeEach
    void aDatabase() throws Exception {
        Assumptions.assumeTrue(
                new Shell(directory).run("python3 --version").exitCode() == 0,
                "python3 is not installed: the check for advisories was not run");
        database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        database.createContext("/v1/querybatch", this::answer);
        database.start();
    }

    @AfterEach
    void closeTheDatabase() {
        if (database != null) {
            database.stop(0);
        }
    }

    @Test
    void everyLibraryOfTheReleaseIsAskedAboutButNotOurOwn() throws Exception {
        Shell.Result result = check(LIBRARIES);

        assertThat(result.out()).isEqualTo("4 libraries, 0 with known advisories\n");
        assertThat(result.exitCode()).isZero();
        assertThat(asked)
                .containsExactly(
                        "com.fasterxml.jackson.core:jackson-databind 2.21.8",
                        "info.picocli:picocli 4.7.7",
                        "org.eclipse.jgit:org.eclipse.jgit 7.8.1.202611041320-r",
                        "org.kohsuke:github-api 1.330",
                        "org.apache.logging.log4j:log4j-core 2.14.1");
    }

    @Test
    void aKnownAdvisoryIsNamedAndEndsTheCheck() throws Exception {
        known.put("org.kohsuke:github-api 1.330", "GHSA-aaaa-bbbb-cccc");

        Shell.Result result = check(LIBRARIES);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("org.kohsuke:github-api 1.330: GHSA-aaaa-bbbb-cccc", "1 with known");
    }

    @Test
    void aListThatLacksWhatIsAlwaysThereIsNoList() throws Exception {
        Shell.Result result = check(LIBRARIES.replace("   info.picocli", "   // info.picocli"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).contains("it lacks info.picocli:picocli");
        assertThat(asked).isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotKnowWhatEverybodyKnowsIsNotBelieved() throws Exception {
        known.clear();

        Shell.Result result = check(LIBRARIES);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).contains("its silence on others means nothing");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNoGoodNews() throws Exception {
        database.stop(0);

        assertThat(check(LIBRARIES).exitCode()).isEqualTo(2);
    }

    private Shell.Result check(String libraries) throws Exception {
        Path list = Files.writeString(directory.resolve("libraries.txt"), libraries);
        Path script = MarkdownFile.PROJECT.resolve(".ci/advisories").toAbsolutePath();
        return new Shell(directory)
                .set("OSV_ADDRESS", "http://127.0.0.1:" + database.getAddress().getPort())
                .set("no_proxy", "127.0.0.1")
                .run("'" + script + "' '" + list + "'");
    }

    private void answer(HttpExchange exchange) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode answer = mapper.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode query : mapper.readTree(exchange.getRequestBody()).path("queries")) {
            String library = query.path("package").path("name").asText() + " "
                    + query.path("version").asText();
            asked.add(library);
            ObjectNode result = results.addObject();
            if (known.containsKey(library)) {
                result.putArray("vulns").addObject().put("id", known.get(library));
            }
        }
        byte[] body = mapper.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
