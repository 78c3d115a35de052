package dev.leanbench.report.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks as much of GitHub's REST API as the tracking issue needs, and remembers its one issue. */
final class FakeGitHub implements AutoCloseable {

    private static final Pattern BODY = Pattern.compile("\"body\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpServer server;
    private final List<String> writes = new ArrayList<>();
    private boolean hasLabel;
    private String body = "";
    private int status;

    FakeGitHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every request is answered with this status. */
    void failWith(int code) {
        status = code;
    }

    List<String> writes() {
        return writes;
    }

    /** The issue's body as JSON escapes it. */
    String body() {
        return body;
    }

    void personWritesBefore(String text) {
        body = text + body;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (status != 0) {
            answer(exchange, status, "{\"message\": \"no\"}");
            return;
        }
        if (!request.startsWith("GET")) {
            writes.add(request);
        }
        switch (request) {
            case "GET /repos/o/r" -> answer(exchange, 200, repository());
            case "GET /repos/o/r/issues" ->
                answer(exchange, 200, "[" + pullRequest() + (body.isEmpty() ? "" : "," + issue()) + "]");
            case "GET /repos/o/r/labels/benchmark-tracking" ->
                answer(exchange, hasLabel ? 200 : 404, hasLabel ? "{\"name\": \"benchmark-tracking\"}" : "{}");
            case "POST /repos/o/r/labels" -> {
                hasLabel = true;
                answer(exchange, 201, "{\"name\": \"benchmark-tracking\"}");
            }
            case "POST /repos/o/r/issues", "PATCH /repos/o/r/issues/7" -> {
                Matcher matcher = BODY.matcher(sent);
                body = matcher.find() ? matcher.group(1) : body;
                answer(exchange, 201, issue());
            }
            default -> answer(exchange, 500, "{\"message\": \"unexpected: " + request + "\"}");
        }
    }

    private String repository() {
        return "{\"name\": \"r\", \"full_name\": \"o/r\", \"owner\": {\"login\": \"o\"}, \"url\": \"" + url()
                + "/repos/o/r\"}";
    }

    private String issue() {
        return "{\"number\": 7, \"title\": \"Weekly benchmark report\", \"state\": \"open\", \"url\": \"" + url()
                + "/repos/o/r/issues/7\", \"html_url\": \"https://github.com/o/r/issues/7\", \"body\": \"" + body
                + "\"}";
    }

    private String pullRequest() {
        return "{\"number\": 3, \"title\": \"Weekly benchmark report\", \"state\": \"open\", \"body\": \"\","
                + " \"html_url\": \"https://github.com/o/r/pull/3\", \"pull_request\": {\"url\": \"" + url()
                + "/repos/o/r/pulls/3\"}}";
    }

    private static void answer(HttpExchange exchange, int code, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
