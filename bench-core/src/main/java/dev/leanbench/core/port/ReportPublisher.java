package dev.leanbench.core.port;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Report;

/** Where a report goes. */
public interface ReportPublisher {

    /**
     * Puts the report where people read it. Publishing the same report again changes nothing.
     *
     * @param report what is to be said
     * @return where it can be read
     * @throws ProblemException if it could not be published
     */
    Publication publish(Report report);

    /**
     * Says what {@link #publish} would do now, and changes nothing.
     *
     * @param report what is to be said
     * @return what would be written, and where
     * @throws ProblemException if that cannot be told
     */
    PlannedPublication rehearse(Report report);
}
