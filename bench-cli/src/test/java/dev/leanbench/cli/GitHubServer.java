package dev.leanbench.cli;

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
import java.util.OptionalInt;

/** A server that speaks GitHub's REST API for the labels and issues of one repository, or refuses everything. */
final class GitHubServer implements AutoCloseable {

    static final String REPOSITORY = "owner/project";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/repos/" + REPOSITORY;

    private final HttpServer server;
    private final List<ObjectNode> issues = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private OptionalInt refusal = OptionalInt.empty();

    GitHubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on everything is answered with this status. */
    GitHubServer refuse(int status) {
        refusal = OptionalInt.of(status);
        return this;
    }

    List<String> titles() {
        return issues.stream().map(issue -> issue.path("title").asText()).toList();
    }

    String body(int number) {
        return issues.get(number - 1).path("body").asText();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().replaceFirst(ROOT, "");
            JsonNode sent = JSON.readTree(exchange.getRequestBody());
            if (refusal.isPresent()) {
                reply(exchange, refusal.getAsInt(), message("refused"));
            } else if (request.equals("GET ")) {
                reply(exchange, 200, repository());
            } else if (request.startsWith("GET /labels/")) {
                String name = request.substring("GET /labels/".length());
                reply(
                        exchange,
                        labels.contains(name) ? 200 : 404,
                        message("Not Found").put("name", name));
            } else if (request.equals("POST /labels")) {
                labels.add(sent.path("name").asText());
                reply(exchange, 201, sent);
            } else if (request.equals("GET /issues")) {
                reply(exchange, 200, JSON.createArrayNode().addAll(issues));
            } else if (request.equals("POST /issues")) {
                reply(exchange, 201, opened((ObjectNode) sent));
            } else if (request.matches("PATCH /issues/\\d+")) {
                ObjectNode issue = issues.get(Integer.parseInt(request.replaceAll("\\D", "")) - 1);
                issue.put("body", sent.path("body").asText());
                reply(exchange, 200, issue);
            } else {
                reply(exchange, 404, message("Not Found"));
            }
        }
    }

    private ObjectNode opened(ObjectNode sent) {
        int number = issues.size() + 1;
        ObjectNode issue = JSON.createObjectNode();
        issue.put("id", number).put("number", number).put("state", "open");
        issue.put("title", sent.path("title").asText())
                .put("body", sent.path("body").asText());
        issue.put("html_url", "https://github.com/" + REPOSITORY + "/issues/" + number);
        ArrayNode carried = issue.putArray("labels");
        sent.path("labels").forEach(label -> carried.addObject().put("name", label.asText()));
        issues.add(issue);
        return issue;
    }

    private static ObjectNode repository() {
        ObjectNode repository = JSON.createObjectNode();
        repository.put("id", 1).put("name", "project").put("full_name", REPOSITORY);
        repository.putObject("owner").put("login", "owner");
        return repository;
    }

    private static ObjectNode message(String text) {
        return JSON.createObjectNode().put("message", text);
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
