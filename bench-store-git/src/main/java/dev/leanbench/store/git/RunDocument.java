package dev.leanbench.store.git;

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
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.model.TargetTiming;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** What the fields of a document of schema version 1 mean. */
final class RunDocument {

    private RunDocument() {}

    /**
     * The run a document describes.
     *
     * @param document its fields but for the targets
     * @param targets its targets
     * @throws JsonFields.Mismatch if a field has the wrong type or is missing
     * @throws IllegalArgumentException if the values contradict one another or make no sense
     */
    static Run toRun(JsonFields document, List<TargetTiming> targets) {
        if (document.integer("schema_version") != RunDocumentReader.SCHEMA_VERSION) {
            throw document.mismatch("schema_version", String.valueOf(RunDocumentReader.SCHEMA_VERSION));
        }
        return new Run(
                toOrigin(document),
                toBuild(document, targets),
                document.object("environment").map(RunDocument::toEnvironment).orElse(Environment.UNKNOWN),
                new Provenance(
                        document.object("source")
                                .map(source -> new Source(
                                        source.text("tool"),
                                        source.optionalText("version"),
                                        source.text("format"),
                                        source.optionalText("content_digest"))),
                        document.object("tool").flatMap(tool -> tool.optionalText("version")),
                        document.object("selection")
                                .map(selection -> new TargetSelection(
                                        selection.listOfTexts("include"), selection.listOfTexts("exclude")))
                                .orElse(TargetSelection.ALL),
                        CaptureField.read(document)));
    }

    private static RunOrigin toOrigin(JsonFields document) {
        return new RunOrigin(
                toDate(document),
                new CommitId(document.text("sha")),
                document.optionalInstant("started_at"),
                document.optionalText("ref"),
                document.object("commit")
                        .map(commit -> new CommitNote(commit.text("subject"), commit.instant("committed_at"))),
                document.object("run")
                        .map(run ->
                                new CiRun(run.text("id"), run.optionalInteger("attempt"), run.optionalText("url"))));
    }

    private static LocalDate toDate(JsonFields document) {
        try {
            return LocalDate.parse(document.text("date"));
        } catch (DateTimeException e) {
            throw document.mismatch("date", "a day such as 2026-05-06");
        }
    }

    private static BuildResult toBuild(JsonFields document, List<TargetTiming> targets) {
        return new BuildResult(
                document.secondsOrNull("total_seconds"),
                targets,
                toOutcome(document),
                document.object("jobs")
                        .map(jobs -> new JobCounts(
                                jobs.integer("total"),
                                jobs.integer("built"),
                                jobs.integer("replayed"),
                                jobs.integer("fetched"),
                                jobs.integer("failed"))),
                document.objects("failed_targets").stream()
                        .map(failed -> new FailedTarget(
                                new TargetName(failed.text("name")), failed.optionalSeconds("seconds")))
                        .toList(),
                document.object("resources")
                        .map(resources -> new Resources(
                                resources.optionalLong("peak_rss_bytes"), resources.optionalSeconds("cpu_seconds")))
                        .orElse(Resources.UNKNOWN));
    }

    private static Outcome toOutcome(JsonFields document) {
        if (!document.has("outcome")) {
            return Outcome.SUCCESS;
        }
        String text = document.text("outcome");
        List<Outcome> outcomes = List.of(Outcome.values());
        return outcomes.stream()
                .filter(outcome -> RunDocumentWriter.nameOf(outcome).equals(text))
                .findFirst()
                .orElseThrow(() -> document.mismatch(
                        "outcome",
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Outcome.values())
                                                .map(RunDocumentWriter::nameOf)
                                                .toList())));
    }

    private static Environment toEnvironment(JsonFields environment) {
        return new Environment(
                environment.optionalText("os"),
                environment.optionalText("arch"),
                environment.optionalText("cpu_model"),
                environment.optionalInteger("cores"),
                environment.optionalLong("memory_bytes"),
                environment.optionalText("runner_image"),
                environment.optionalText("lean_toolchain"),
                environment.object("dependencies").map(JsonFields::texts).orElseGet(TreeMap::new));
    }
}
