package dev.leanbench.report.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** As much of GitHub as the tracking issue needs: labels and issues of one repository, two issues to a page. */
final class GitHubStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPOSITORY = "/repos/owner/project";
    private static final int PAGE = 2;

    private final HttpServer server;
    private final List<ObjectNode> issues = new ArrayList<>();
    private final Set<String> labels = new TreeSet<>();
    private final List<String> writes = new ArrayList<>();
    private Runnable beforeCreation = () -> {};

    GitHubStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** An issue with the label of bench that was there before. */
    ObjectNode plant(String title, String body) {
        ObjectNode issue = JSON.createObjectNode();
        int number = issues.size() + 1;
        issue.put("id", number).put("number", number).put("title", title).put("body", body);
        issue.put("state", "open").put("html_url", "https://github.com/owner/project/issues/" + number);
        issues.add(issue);
        return issue;
    }

    void makePullRequest(ObjectNode issue) {
        issue.putObject("pull_request").put("url", "https://api.github.com/pulls/1");
    }

    /** Lets somebody else act between our looking for an issue and our creating one. */
    void beforeCreation(Runnable action) {
        beforeCreation = action;
    }

    String body(int number) {
        return issue(number).path("body").asText();
    }

    void edit(int number, String body) {
        issue(number).put("body", body);
    }

    String state(int number) {
        return issue(number).path("state").asText();
    }

    int issueCount() {
        return issues.size();
    }

    Set<String> labels() {
        return labels;
    }

    /** The requests that changed something, as {@code METHOD /path}. */
    List<String> writes() {
        return writes;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private ObjectNode issue(int number) {
        return issues.get(number - 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            JsonNode sent = JSON.readTree(exchange.getRequestBody());
            if (!method.equals("GET")) {
                writes.add(method + " " + path);
            }
            if (path.equals(REPOSITORY)) {
                reply(exchange, 200, repository());
            } else if (path.startsWith(REPOSITORY + "/labels")) {
                answerLabels(exchange, method, path, sent);
            } else if (path.equals(REPOSITORY + "/issues") && method.equals("GET")) {
                list(exchange);
            } else if (path.equals(REPOSITORY + "/issues")) {
                beforeCreation.run();
                reply(
                        exchange,
                        201,
                        plant(sent.path("title").asText(), sent.path("body").asText()));
            } else if (path.matches(REPOSITORY + "/issues/\\d+/comments")) {
                reply(exchange, 201, JSON.createObjectNode().put("id", 1));
            } else if (path.matches(REPOSITORY + "/issues/\\d+") && method.equals("PATCH")) {
                ObjectNode issue = issue(Integer.parseInt(path.replaceAll(".*/", "")));
                issue.setAll((ObjectNode) sent);
                reply(exchange, 200, issue);
            } else {
                reply(exchange, 404, JSON.createObjectNode().put("message", "Not Found"));
            }
        }
    }

    private static ObjectNode repository() {
        ObjectNode repository = JSON.createObjectNode();
        repository.put("id", 1).put("name", "project").put("full_name", "owner/project");
        repository.putObject("owner").put("login", "owner");
        return repository;
    }

    private void answerLabels(HttpExchange exchange, String method, String path, JsonNode sent) throws IOException {
        String name = method.equals("GET")
                ? path.substring((REPOSITORY + "/labels/").length())
                : sent.path("name").asText();
        if (method.equals("GET") && !labels.contains(name)) {
            reply(exchange, 404, JSON.createObjectNode().put("message", "Not Found"));
        } else {
            labels.add(name);
            reply(
                    exchange,
                    method.equals("GET") ? 200 : 201,
                    JSON.createObjectNode().put("name", name));
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        List<ObjectNode> open = issues.stream()
                .filter(issue -> issue.path("state").asText().equals("open"))
                .toList();
        int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=(\\d+).*", "$1")) : 0;
        int to = Math.min(open.size(), from + PAGE);
        ArrayNode page = JSON.createArrayNode().addAll(open.subList(from, to));
        if (to < open.size()) {
            // Not the address a client would build: the link must be followed as it is.
            exchange.getResponseHeaders()
                    .add("Link", "<" + url() + REPOSITORY + "/issues?cursor=" + to + ">; rel=\"next\"");
        }
        reply(exchange, 200, page);
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
