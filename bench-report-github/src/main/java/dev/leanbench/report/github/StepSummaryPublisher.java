package dev.leanbench.report.github;

import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Adds the report to what other steps wrote into the summary of a workflow run. */
record StepSummaryPublisher(Path file) implements ReportPublisher {

    @Override
    public Publication publish(Report report) {
        try {
            return new Publication(append(GitHubReports.markdown(report)), file.toString(), List.of());
        } catch (IOException e) {
            throw PublishFailure.ofFile(file, e);
        }
    }

    @Override
    public PlannedPublication rehearse(Report report) {
        String markdown = GitHubReports.markdown(report);
        try {
            return new PlannedPublication(effect(present(), markdown), file.toString(), markdown, List.of(), List.of());
        } catch (IOException e) {
            throw PublishFailure.ofFile(file, e);
        }
    }

    private String present() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static Publication.Effect effect(String present, String markdown) {
        if (present.endsWith(markdown)) {
            return Publication.Effect.UNCHANGED;
        }
        return present.isEmpty() ? Publication.Effect.CREATED : Publication.Effect.UPDATED;
    }

    private Publication.Effect append(String markdown) throws IOException {
        String present = present();
        Publication.Effect effect = effect(present, markdown);
        if (effect == Publication.Effect.UNCHANGED) {
            return effect;
        }
        // A blank line, or Markdown would read our first line as the end of another step's last paragraph.
        String gap = present.isEmpty() ? "" : present.endsWith("\n") ? "\n" : "\n\n";
        Files.write(
                file,
                (gap + markdown).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return effect;
    }
}
