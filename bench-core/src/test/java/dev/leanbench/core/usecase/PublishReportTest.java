package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.memory.InMemoryRunStore;
import dev.leanbench.core.model.History;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PublishReportTest {

    private static final Report REPORT = new CompareRuns(
                    ThresholdJudge.DEFAULT, new ReportWriter(5, Optional.empty(), "0.1.0"))
            .report(
                    History.EMPTY,
                    new InMemoryRunStore()
                            .append(run("2026-05-04T06:00:00Z", 'a', target("A", "1.0")))
                            .stored());

    private final List<String> served = new ArrayList<>();

    @Test
    void everyPlaceIsServedInOrder() {
        List<Publication> publications = new PublishReport(List.of(place("summary"), place("issue"))).publish(REPORT);

        assertThat(publications).extracting(Publication::location).containsExactly("summary", "issue");
        assertThat(served).containsExactly("summary", "issue");
    }

    @Test
    void onePlaceThatFailsDoesNotKeepTheReportFromTheOthers() {
        PublishReport publish = new PublishReport(List.of(broken("summary"), place("file"), broken("issue")));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> publish.publish(REPORT))
                .withMessageContaining("summary")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .satisfies(second -> assertThat(second).hasMessageContaining("issue")));
        assertThat(served).containsExactly("file");
    }

    @Test
    void withNowhereToGoNothingHappens() {
        assertThat(new PublishReport(List.of()).publish(REPORT)).isEmpty();
    }

    private ReportPublisher place(String name) {
        return new Place(name, report -> {
            assertThat(report).isSameAs(REPORT);
            served.add(name);
        });
    }

    private static ReportPublisher broken(String name) {
        return new Place(name, report -> {
            throw new ProblemException(ProblemKind.PUBLISH_FAILED, "cannot be written", name, "Try later");
        });
    }

    private record Place(String name, Consumer<Report> reader) implements ReportPublisher {

        @Override
        public Publication publish(Report report) {
            reader.accept(report);
            return new Publication(Publication.Effect.CREATED, name, List.of());
        }

        @Override
        public PlannedPublication rehearse(Report report) {
            return new PlannedPublication(Publication.Effect.CREATED, name, "text", List.of(), List.of());
        }
    }
}
