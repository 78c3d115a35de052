package dev.leanbench.report.github;

import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that holds the report, or to which it is added. A file that ends with this very report is left alone. */
record FilePublisher(Path file, boolean append) implements ReportPublisher {

    @Override
    public Publication publish(Report report) {
        String markdown = MarkdownReport.render(report);
        try {
            boolean exists = Files.exists(file);
            String before = exists ? Files.readString(file) : "";
            String after = append && !before.endsWith(markdown) ? before + markdown : append ? before : markdown;
            if (exists && after.equals(before)) {
                return new Publication(Publication.Effect.UNCHANGED, file.toString(), List.of());
            }
            Files.writeString(file, after);
            return new Publication(
                    exists ? Publication.Effect.UPDATED : Publication.Effect.CREATED, file.toString(), List.of());
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.PUBLISH_FAILED,
                            "the report cannot be written: " + e.getMessage(),
                            file.toString(),
                            "The run is stored; name a file you may write and run bench publish --file FILE"),
                    e);
        }
    }
}
