package dev.leanbench.store.git;

import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.model.TargetTiming;
import java.util.List;
import java.util.Locale;

/**
 * Lays out a run as a document: one target per line, always in the same order, so that git's line diff reads as a list
 * of what changed and equal runs are equal bytes.
 */
final class RunDocumentWriter {

    private RunDocumentWriter() {}

    static String write(Run run) {
        StringBuilder out = new StringBuilder(2_000 + 80 * run.build().targets().size());
        JsonObjectWriter document = JsonObjectWriter.onLines(out, "  ");
        writeOrigin(document, run);
        writeBuild(document, run);
        writeEnvironment(document, run.environment());
        writeResources(document, run.build().resources());
        writeProvenance(document, run);
        document.list("targets", run.build().targets(), RunDocumentWriter::writeTarget);
        document.end();
        return out.append('\n').toString();
    }

    private static void writeOrigin(JsonObjectWriter document, Run run) {
        document.number("schema_version", RunDocumentReader.SCHEMA_VERSION);
        document.text("date", run.origin().date().toString());
        document.text("sha", run.origin().commit().hex());
        run.origin().startedAt().ifPresent(startedAt -> document.text("started_at", startedAt.toString()));
        document.text("ref", run.origin().ref());
        run.origin().note().ifPresent(note -> {
            JsonObjectWriter commit = document.inline("commit");
            commit.text("subject", note.subject());
            commit.text("committed_at", note.committedAt().toString());
            commit.end();
        });
        run.origin().ciRun().ifPresent(ciRun -> {
            JsonObjectWriter ci = document.inline("run");
            ci.text("id", ciRun.id());
            ciRun.attempt().ifPresent(attempt -> ci.number("attempt", attempt));
            ci.text("url", ciRun.url());
            ci.end();
        });
    }

    private static void writeBuild(JsonObjectWriter document, Run run) {
        document.text("outcome", nameOf(run.build().outcome()));
        document.secondsOrNull("total_seconds", run.build().total());
        run.build().jobs().ifPresent(counts -> {
            JsonObjectWriter jobs = document.inline("jobs");
            jobs.number("total", counts.total());
            jobs.number("built", counts.built());
            jobs.number("replayed", counts.replayed());
            jobs.number("fetched", counts.fetched());
            jobs.number("failed", counts.failed());
            jobs.end();
        });
        List<FailedTarget> failed = run.build().failed();
        if (!failed.isEmpty()) {
            document.list("failed_targets", failed, (line, target) -> {
                line.text("name", target.name().value());
                line.seconds("seconds", target.elapsed());
            });
        }
    }

    static String nameOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static void writeEnvironment(JsonObjectWriter document, Environment known) {
        JsonObjectWriter environment = document.onLines("environment");
        environment.text("os", known.os());
        environment.text("arch", known.arch());
        environment.text("cpu_model", known.cpuModel());
        known.cores().ifPresent(cores -> environment.number("cores", cores));
        environment.number("memory_bytes", known.memoryBytes());
        environment.text("runner_image", known.runnerImage());
        environment.text("lean_toolchain", known.leanToolchain());
        JsonObjectWriter dependencies = environment.onLines("dependencies");
        known.dependencies().forEach(dependencies::text);
        dependencies.end();
        environment.end();
    }

    private static void writeResources(JsonObjectWriter document, Resources known) {
        JsonObjectWriter resources = document.inline("resources");
        resources.number("peak_rss_bytes", known.peakMemoryBytes());
        resources.seconds("cpu_seconds", known.cpu());
        resources.end();
    }

    private static void writeProvenance(JsonObjectWriter document, Run run) {
        run.provenance().source().ifPresent(known -> {
            JsonObjectWriter source = document.inline("source");
            source.text("tool", known.tool());
            source.text("version", known.version());
            source.text("format", known.format());
            source.text("content_digest", known.contentDigest());
            source.end();
        });
        run.provenance().benchVersion().ifPresent(version -> {
            JsonObjectWriter tool = document.inline("tool");
            tool.text("version", version);
            tool.end();
        });
        TargetSelection selection = run.provenance().selection();
        JsonObjectWriter kept = document.inline("selection");
        kept.texts("include", selection.include());
        kept.texts("exclude", selection.exclude());
        kept.end();
        CaptureField.write(document, run.provenance().capture());
    }

    private static void writeTarget(JsonObjectWriter line, TargetTiming target) {
        line.text("name", target.name().value());
        line.seconds("seconds", target.elapsed());
        line.seconds("cpu_seconds", target.measures().cpu());
        line.number("wall_milliseconds", target.measures().wallMilliseconds());
        line.number("peak_rss_bytes", target.measures().peakMemoryBytes());
    }
}
