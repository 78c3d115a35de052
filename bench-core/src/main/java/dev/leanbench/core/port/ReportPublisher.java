package dev.leanbench.core.port;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;

/** Where a report goes. */
@FunctionalInterface
public interface ReportPublisher {

    /**
     * Puts the report where people read it. Publishing the same report again changes nothing.
     *
     * @param report what is to be said
     * @return where it can be read
     * @throws ProblemException if it could not be published
     */
    Publication publish(Report report);
}
