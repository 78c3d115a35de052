package dev.leanbench.report.github;

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

    private Publication.Effect write(byte[] wanted) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && Arrays.equals(Files.readAllBytes(file), wanted)) {
            return Publication.Effect.UNCHANGED;
        }
        Files.write(file, wanted);
        return exists ? Publication.Effect.UPDATED : Publication.Effect.CREATED;
    }
}
