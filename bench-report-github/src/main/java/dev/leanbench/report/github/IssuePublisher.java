package dev.leanbench.report.github;

import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Report;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Publishes to the tracking issue, within a bounded time: the HTTP client underneath knows no time limit. */
final class IssuePublisher implements ReportPublisher {

    private static final long SECONDS_AT_THE_MOST = 90;

    private final String apiUrl;
    private final String repository;
    private final String token;

    IssuePublisher(String apiUrl, String repository, String token) {
        this.apiUrl = apiUrl;
        this.repository = repository;
        this.token = token;
    }

    @Override
    public Publication publish(Report report) {
        String markdown = MarkdownReport.render(report);
        FutureTask<Publication> work =
                new FutureTask<>(() -> new TrackingIssue(apiUrl, repository, token).put(markdown));
        Thread thread = new Thread(work, "bench-publish");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(SECONDS_AT_THE_MOST, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw ApiProblems.of(e.getCause() == null ? e : e.getCause(), where());
        } catch (TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
    }

    private ProblemException silent(Exception cause) {
        return new ProblemException(
                new Problem(
                        ProblemKind.PUBLISH_FAILED,
                        "the server did not answer within " + SECONDS_AT_THE_MOST + " s",
                        where(),
                        "The run is stored; run bench publish later"),
                cause);
    }

    private String where() {
        return apiUrl + " " + repository;
    }
}
