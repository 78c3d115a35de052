package dev.leanbench.report.github;

import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Keeps the latest report in a file. */
record FilePublisher(Path file) implements ReportPublisher {

    @Override
    public Publication publish(Report report) {
        byte[] wanted = GitHubReports.markdown(report).getBytes(StandardCharsets.UTF_8);
        try {
            return new Publication(write(wanted), file.toString(), List.of());
        } catch (IOException e) {
            throw PublishFailure.ofFile(file, e);
        }
    }

    @Override
    public PlannedPublication rehearse(Report report) {
        String markdown = GitHubReports.markdown(report);
        try {
            return new PlannedPublication(
                    effect(markdown.getBytes(StandardCharsets.UTF_8)), file.toString(), markdown, List.of(), List.of());
        } catch (IOException e) {
            throw PublishFailure.ofFile(file, e);
        }
    }

    private Publication.Effect write(byte[] wanted) throws IOException {
        Publication.Effect effect = effect(wanted);
        if (effect != Publication.Effect.UNCHANGED) {
            Files.write(file, wanted);
        }
        return effect;
    }

    private Publication.Effect effect(byte[] wanted) throws IOException {
        if (!Files.exists(file)) {
            return Publication.Effect.CREATED;
        }
        return Arrays.equals(Files.readAllBytes(file), wanted)
                ? Publication.Effect.UNCHANGED
                : Publication.Effect.UPDATED;
    }
}
