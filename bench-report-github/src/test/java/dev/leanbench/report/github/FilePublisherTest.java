package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.port.Publication.Effect;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePublisherTest {

    @TempDir
    Path directory;

    @Test
    void aFileHoldsTheLatestReport() throws IOException {
        Path file = directory.resolve("report.md");
        ReportPublisher publisher = GitHubReports.file(file);

        assertThat(publisher.publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);
        assertThat(publisher.publish(Reports.fourWeeks()).effect()).isEqualTo(Effect.UPDATED);
        assertThat(publisher.publish(Reports.fourWeeks()).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(file).hasContent(GitHubReports.markdown(Reports.fourWeeks()));
    }

    @Test
    void aSummaryKeepsWhatOtherStepsWrote() throws IOException {
        Path file = directory.resolve("summary.md");
        Files.writeString(file, "another step");
        ReportPublisher publisher = GitHubReports.stepSummary(file);

        assertThat(publisher.publish(Reports.firstRun()).effect()).isEqualTo(Effect.UPDATED);
        assertThat(publisher.publish(Reports.firstRun()).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(Files.readString(file)).isEqualTo("another step\n\n" + GitHubReports.markdown(Reports.firstRun()));
    }

    @Test
    void aDirectoryThatDoesNotExistIsSaidSo() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GitHubReports.file(directory.resolve("missing/report.md"))
                        .publish(Reports.firstRun()))
                .withMessageContaining("there is no directory to write it to");
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsSaidToBeOne() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GitHubReports.file(directory).publish(Reports.firstRun()))
                .withMessageContaining("the report could not be written: Is a directory");
    }
}
