package dev.leanbench.report.github.stand;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An emulated GitHub behind a front that adds what the emulator lacks. Each test has a repository of its own, and after
 * each every request that bench sent is held against GitHub's own description of its API.
 */
public final class GitHubStand
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, AutoCloseable {

    /** The token of the user who owns the repositories. */
    public static final String TOKEN = "ghs_verysecret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AFTER_ALL_OTHERS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final WireMockServer front =
            new WireMockServer(options().dynamicPort().extensions(new WhatTheEmulatorLacks()));
    private @Nullable EmulatedGitHub running;
    private String repository = "";
    private int repositories;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        front.start();
        running = EmulatedGitHub.start(front.baseUrl(), TOKEN);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        front.resetAll();
        front.stubFor(any(anyUrl()).atPriority(AFTER_ALL_OTHERS).willReturn(emulated()));
        repositories++;
        repository = "owner/project-" + repositories;
        send("POST", "/user/repos", JSON.createObjectNode().put("name", "project-" + repositories));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(sent().stream().flatMap(request -> OfficialDescription.loaded().faults(request).stream()))
                .as("requests that GitHub would not take")
                .isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
        front.stop();
    }

    /** The address at which bench finds this GitHub. */
    public String url() {
        return front.baseUrl();
    }

    /** The repository of this test, as owner/name. */
    public String repository() {
        return repository;
    }

    /** Where stubs are put for what the emulator cannot do. */
    public WireMockServer front() {
        return front;
    }

    /** An answer that comes from the emulator. */
    public ResponseDefinitionBuilder.ProxyResponseDefinitionBuilder emulated() {
        return aResponse().proxiedFrom(gitHub().url());
    }

    /** Every request that bench sent in this test, in order. */
    public List<LoggedRequest> sent() {
        List<LoggedRequest> latestFirst = front.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** The same, as {@code METHOD /path below the repository}. */
    public List<String> journal() {
        return sent().stream()
                .map(request -> request.getMethod() + " "
                        + URI.create(request.getUrl()).getPath().replace("/repos/" + repository, ""))
                .toList();
    }

    /** The requests that were to change something. */
    public List<String> writes() {
        return journal().stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    /** An open issue with the label of bench that was there before. */
    public int plant(String title, String body) {
        ObjectNode issue = JSON.createObjectNode().put("title", title).put("body", body);
        issue.putArray("labels").add("benchmark-tracking");
        return send("POST", "/repos/" + repository + "/issues", issue)
                .path("number")
                .asInt();
    }

    /** Lets a person change an issue. */
    public void edit(int number, String field, String value) {
        send("PATCH", issue(number), JSON.createObjectNode().put(field, value));
    }

    /** An issue as it is now. */
    public JsonNode get(int number) {
        return read(issue(number));
    }

    /** The text of an issue. */
    public String body(int number) {
        return get(number).path("body").asText();
    }

    /** Lets somebody comment on an issue. */
    public void comment(int number, String text) {
        send("POST", issue(number) + "/comments", JSON.createObjectNode().put("body", text));
    }

    /** The texts of an issue's comments, oldest first. */
    public List<String> comments(int number) {
        return read(issue(number) + "/comments").findValuesAsText("body");
    }

    /** The numbers of the issues in a state, oldest first. */
    public List<Integer> issues(String state) {
        return read("/repos/" + repository + "/issues?direction=asc&per_page=100&state=" + state)
                .findValues("number")
                .stream()
                .map(JsonNode::asInt)
                .toList();
    }

    /** The labels of the repository. */
    public List<String> labels() {
        return read("/repos/" + repository + "/labels").findValuesAsText("name");
    }

    private EmulatedGitHub gitHub() {
        return Objects.requireNonNull(running, "the emulated GitHub was not started");
    }

    private String issue(int number) {
        return "/repos/" + repository + "/issues/" + number;
    }

    private JsonNode read(String path) {
        return send("GET", path, null);
    }

    /** Goes past the front, so that the journal holds only what bench sent. */
    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gitHub().url() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(method + " " + path + ": " + answer.body())
                    .isLessThan(300);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}
