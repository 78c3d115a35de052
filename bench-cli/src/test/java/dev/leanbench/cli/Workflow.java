package dev.leanbench.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A workflow or an action, as GitHub would read it. */
record Workflow(Path file, JsonNode content) {

    static Workflow read(String path) throws IOException {
        Path file = MarkdownFile.PROJECT.resolve(path);
        return new Workflow(file, new YAMLMapper().readTree(file.toFile()));
    }

    static Workflow parse(String text) throws IOException {
        return new Workflow(Path.of("text"), new YAMLMapper().readTree(text));
    }

    /** The steps of all jobs, or of a composite action. */
    List<JsonNode> steps() {
        List<JsonNode> steps = new ArrayList<>();
        content.path("jobs").forEach(job -> job.path("steps").forEach(steps::add));
        content.path("runs").path("steps").forEach(steps::add);
        return steps;
    }

    JsonNode step(String name) {
        return steps().stream()
                .filter(step -> step.path("name").asText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
