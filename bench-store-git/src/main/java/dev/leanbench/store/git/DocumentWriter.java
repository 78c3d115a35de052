package dev.leanbench.store.git;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a run as a document of schema version 1, always with the same bytes for equal runs. The layout is laid by hand
 * because it is part of the contract: one target a line, so that git stores and shows what changed by target.
 */
final class DocumentWriter {

    private final List<String> members = new ArrayList<>();

    private DocumentWriter() {}

    static String write(Run run) {
        DocumentWriter writer = new DocumentWriter();
        writer.origin(run);
        writer.build(run.build());
        writer.environment(run.environment());
        writer.resources(run.build());
        run.provenance().source().ifPresent(writer::source);
        run.provenance()
                .benchVersion()
                .ifPresent(version -> writer.member("tool", new Fields().text("version", version)));
        writer.targets(run.build());
        return "{\n  " + String.join(",\n  ", writer.members) + "\n}\n";
    }

    private void origin(Run run) {
        RunOrigin origin = run.origin();
        raw("schema_version", "1");
        raw("date", quote(origin.date().toString()));
        raw("sha", quote(origin.commit().hex()));
        raw("total_seconds", run.build().total().map(Object::toString).orElse("null"));
        origin.startedAt().ifPresent(start -> raw("started_at", quote(start.toString())));
        origin.ref().ifPresent(ref -> raw("ref", quote(ref)));
        origin.note()
                .ifPresent(note -> member(
                        "commit",
                        new Fields()
                                .text("subject", note.subject())
                                .text("committed_at", note.committedAt().toString())));
        origin.ciRun().ifPresent(this::ciRun);
    }

    private void ciRun(CiRun ciRun) {
        Fields fields = new Fields().text("id", ciRun.id());
        ciRun.attempt().ifPresent(attempt -> fields.number("attempt", attempt));
        ciRun.url().ifPresent(url -> fields.text("url", url));
        member("run", fields);
    }

    private void build(BuildResult build) {
        raw("outcome", quote(build.outcome().name().toLowerCase(Locale.ROOT)));
        build.jobs()
                .ifPresent(jobs -> member(
                        "jobs",
                        new Fields()
                                .number("total", jobs.total())
                                .number("built", jobs.built())
                                .number("replayed", jobs.replayed())
                                .number("fetched", jobs.fetched())
                                .number("failed", jobs.failed())));
    }

    private void environment(Environment environment) {
        List<String> lines = new ArrayList<>();
        environment.os().ifPresent(os -> lines.add(field("os", quote(os))));
        environment.arch().ifPresent(arch -> lines.add(field("arch", quote(arch))));
        environment.cpuModel().ifPresent(model -> lines.add(field("cpu_model", quote(model))));
        environment.cores().ifPresent(cores -> lines.add(field("cores", Integer.toString(cores))));
        environment.memoryBytes().ifPresent(bytes -> lines.add(field("memory_bytes", Long.toString(bytes))));
        environment.runnerImage().ifPresent(image -> lines.add(field("runner_image", quote(image))));
        environment.leanToolchain().ifPresent(lean -> lines.add(field("lean_toolchain", quote(lean))));
        if (!environment.dependencies().isEmpty()) {
            lines.add(environment.dependencies().entrySet().stream()
                    .map(dependency -> field(dependency.getKey(), quote(dependency.getValue())))
                    .collect(Collectors.joining(",\n      ", "\"dependencies\": {\n      ", "\n    }")));
        }
        if (!lines.isEmpty()) {
            raw("environment", "{\n    " + String.join(",\n    ", lines) + "\n  }");
        }
    }

    private void resources(BuildResult build) {
        Fields fields = new Fields();
        build.resources().peakMemoryBytes().ifPresent(bytes -> fields.number("peak_rss_bytes", bytes));
        build.resources().cpu().ifPresent(cpu -> fields.raw("cpu_seconds", cpu.toString()));
        if (!fields.isEmpty()) {
            member("resources", fields);
        }
    }

    private void source(Source source) {
        Fields fields = new Fields().text("tool", source.tool());
        source.version().ifPresent(version -> fields.text("version", version));
        fields.text("format", source.format());
        source.contentDigest().ifPresent(digest -> fields.text("content_digest", digest));
        member("source", fields);
    }

    private void targets(BuildResult build) {
        lines(
                "failed_targets",
                build.failed().stream().map(DocumentWriter::failed).toList());
        lines("targets", build.targets().stream().map(DocumentWriter::target).toList());
    }

    private static String failed(FailedTarget target) {
        Fields fields = new Fields().text("name", target.name().value());
        target.elapsed().ifPresent(elapsed -> fields.raw("seconds", elapsed.toString()));
        return fields.toString();
    }

    private static String target(TargetTiming target) {
        Fields fields = new Fields()
                .text("name", target.name().value())
                .raw("seconds", target.elapsed().toString());
        target.measures().cpu().ifPresent(cpu -> fields.raw("cpu_seconds", cpu.toString()));
        target.measures().wallMilliseconds().ifPresent(wall -> fields.number("wall_milliseconds", wall));
        target.measures().peakMemoryBytes().ifPresent(bytes -> fields.number("peak_rss_bytes", bytes));
        return fields.toString();
    }

    private void lines(String name, List<String> lines) {
        raw(name, lines.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", lines) + "\n  ]");
    }

    private void member(String name, Fields fields) {
        raw(name, fields.toString());
    }

    private void raw(String name, String json) {
        members.add(field(name, json));
    }

    private static String field(String name, String json) {
        return quote(name) + ": " + json;
    }

    private static String quote(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The members of an object that stands on one line. */
    private static final class Fields {

        private final StringBuilder json = new StringBuilder();

        Fields text(String name, String value) {
            return raw(name, quote(value));
        }

        Fields number(String name, long value) {
            return raw(name, Long.toString(value));
        }

        Fields raw(String name, String value) {
            json.append(json.isEmpty() ? "" : ", ").append(field(name, value));
            return this;
        }

        boolean isEmpty() {
            return json.isEmpty();
        }

        @Override
        public String toString() {
            return "{" + json + "}";
        }
    }
}
