package dev.leanbench.report.github;

import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GitHub;

/** Puts the report into the tracking issue of one repository. */
final class IssuePublisher implements ReportPublisher {

    private final RepositoryAccess access;
    private final Patience patience;
    private final Waiting waiting;

    IssuePublisher(RepositoryAccess access, Patience patience, Waiting waiting) {
        this.access = access;
        this.patience = patience;
        this.waiting = waiting;
    }

    @Override
    public Publication publish(Report report) {
        access.check();
        try {
            return issue().publish(report);
        } catch (IOException | GHException e) {
            throw PublishFailure.ofApi(access.apiUrl(), access.repository(), e);
        }
    }

    @Override
    public PlannedPublication rehearse(Report report) {
        access.check();
        try {
            return issue().rehearse(report);
        } catch (IOException | GHException e) {
            throw PublishFailure.ofApi(access.apiUrl(), access.repository(), e);
        }
    }

    private TrackingIssue issue() throws IOException {
        GitHub client = access.client(
                new PatientConnector(new BoundedConnector(patience.exchange(), access.proxies()), patience, waiting));
        return new TrackingIssue(LabelledIssues.of(client, access.repository()), waiting);
    }
}
