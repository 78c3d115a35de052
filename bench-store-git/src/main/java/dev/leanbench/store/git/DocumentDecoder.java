package dev.leanbench.store.git;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the tree of a document into a run. What does not fit is an {@link IllegalArgumentException} that says where. */
final class DocumentDecoder {

    private final JsonNode document;

    DocumentDecoder(JsonNode document) {
        this.document = document;
    }

    Run run() {
        if (!document.isObject()) {
            throw new IllegalArgumentException("expected a JSON object");
        }
        JsonNode tool = document.path("tool");
        Provenance provenance =
                new Provenance(object("source").map(DocumentDecoder::source), optionalText(tool, "version"));
        return new Run(
                origin(),
                build(),
                object("environment").map(DocumentDecoder::environment).orElse(Environment.UNKNOWN),
                provenance);
    }

    private RunOrigin origin() {
        return new RunOrigin(
                LocalDate.parse(text(document, "date")),
                new CommitId(text(document, "sha")),
                optionalText(document, "started_at").map(Instant::parse),
                optionalText(document, "ref"),
                object("commit")
                        .map(commit ->
                                new CommitNote(text(commit, "subject"), Instant.parse(text(commit, "committed_at")))),
                object("run")
                        .map(run -> new CiRun(text(run, "id"), integer(run, "attempt"), optionalText(run, "url"))));
    }

    private BuildResult build() {
        List<TargetTiming> targets = new ArrayList<>();
        for (JsonNode target : array("targets")) {
            targets.add(new TargetTiming(
                    new TargetName(text(target, "name")),
                    seconds(target, "seconds").orElseThrow(() -> missing("seconds")),
                    measures(target)));
        }
        List<FailedTarget> failed = new ArrayList<>();
        for (JsonNode target : array("failed_targets")) {
            failed.add(new FailedTarget(new TargetName(text(target, "name")), seconds(target, "seconds")));
        }
        if (!document.path("targets").isArray()) {
            throw missing("targets");
        }
        return new BuildResult(
                seconds(document, "total_seconds"),
                targets,
                optionalText(document, "outcome")
                        .map(outcome -> Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)))
                        .orElse(Outcome.SUCCESS),
                object("jobs").map(DocumentDecoder::jobs),
                failed,
                new Resources(
                        whole(document.path("resources"), "peak_rss_bytes"),
                        seconds(document.path("resources"), "cpu_seconds")));
    }

    private static TargetMeasures measures(JsonNode target) {
        // Most targets carry none; sharing one value saves memory over a long history.
        if (target.size() <= 2) {
            return TargetMeasures.NONE;
        }
        return new TargetMeasures(
                seconds(target, "cpu_seconds"), whole(target, "wall_milliseconds"), whole(target, "peak_rss_bytes"));
    }

    private static JobCounts jobs(JsonNode jobs) {
        return new JobCounts(
                integer(jobs, "total").orElse(0),
                integer(jobs, "built").orElse(0),
                integer(jobs, "replayed").orElse(0),
                integer(jobs, "fetched").orElse(0),
                integer(jobs, "failed").orElse(0));
    }

    private static Environment environment(JsonNode node) {
        SortedMap<String, String> dependencies = new TreeMap<>();
        node.path("dependencies")
                .properties()
                .forEach(entry ->
                        dependencies.put(entry.getKey(), entry.getValue().asText()));
        return new Environment(
                optionalText(node, "os"),
                optionalText(node, "arch"),
                optionalText(node, "cpu_model"),
                integer(node, "cores"),
                whole(node, "memory_bytes"),
                optionalText(node, "runner_image"),
                optionalText(node, "lean_toolchain"),
                dependencies);
    }

    private static Source source(JsonNode node) {
        return new Source(
                text(node, "tool"),
                optionalText(node, "version"),
                text(node, "format"),
                optionalText(node, "content_digest"));
    }

    private Optional<JsonNode> object(String field) {
        return Optional.of(document.path(field)).filter(JsonNode::isObject);
    }

    private Iterable<JsonNode> array(String field) {
        return document.path(field);
    }

    private static String text(JsonNode node, String field) {
        return optionalText(node, field).orElseThrow(() -> missing(field));
    }

    private static Optional<String> optionalText(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<Seconds> seconds(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .map(Seconds::of);
    }

    private static OptionalLong whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    private static OptionalInt integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException("'" + field + "' is missing or of another type");
    }
}
