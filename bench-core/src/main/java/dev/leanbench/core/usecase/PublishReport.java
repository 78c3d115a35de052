package dev.leanbench.core.usecase;

import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Puts a report in every place it should be read. One place that fails does not keep it from the others. */
public final class PublishReport {

    private final List<ReportPublisher> publishers;

    /**
     * Wires the use case.
     *
     * @param publishers the places, in the order in which they are served
     */
    public PublishReport(List<ReportPublisher> publishers) {
        this.publishers = List.copyOf(publishers);
    }

    /**
     * Publishes a report.
     *
     * @param report the report
     * @return where it can be read
     * @throws ProblemException the first problem met, after all places have been tried; problems met later are attached
     *     to it as suppressed
     */
    public List<Publication> publish(Report report) {
        List<Publication> publications = new ArrayList<>();
        List<ProblemException> problems = new ArrayList<>();
        for (ReportPublisher publisher : publishers) {
            try {
                publications.add(publisher.publish(report));
            } catch (ProblemException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            ProblemException first = problems.get(0);
            problems.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return publications;
    }

    /**
     * Says what {@link #publish} would do now, and changes nothing.
     *
     * @param report the report
     * @return what would be written at each place
     * @throws ProblemException if that cannot be told of a place
     */
    public List<PlannedPublication> rehearse(Report report) {
        return publishers.stream().map(publisher -> publisher.rehearse(report)).toList();
    }
}
