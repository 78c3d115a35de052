package dev.leanbench.report.github;

import dev.leanbench.core.port.Publication;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** The one issue in which maintainers read the report. */
final class TrackingIssue {

    private static final String LABEL = "benchmark-tracking";
    private static final String TITLE = "Weekly benchmark report";
    private static final String COLOUR = "0e8a16";

    private final String apiUrl;
    private final String repositoryName;
    private final String token;

    TrackingIssue(String apiUrl, String repositoryName, String token) {
        this.apiUrl = apiUrl;
        this.repositoryName = repositoryName;
        this.token = token;
    }

    Publication put(String markdown) throws IOException {
        GHRepository repository = connect().getRepository(repositoryName);
        List<GHIssue> issues = open(repository);
        if (!issues.isEmpty()) {
            return edit(issues, markdown);
        }
        ensureLabel(repository);
        GHIssue created = repository
                .createIssue(TITLE)
                .body(fitting(TrackingIssueBody.with("", markdown)))
                .label(LABEL)
                .create();
        return settle(repository, created);
    }

    private GitHub connect() throws IOException {
        return new GitHubBuilder()
                .withEndpoint(apiUrl)
                // Not withOAuthToken: that asks for the token's user, whom a workflow's token does not have.
                .withAppInstallationToken(token)
                // The default handlers sleep until a limit is lifted, which may take an hour.
                .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                .build();
    }

    private static List<GHIssue> open(GHRepository repository) throws IOException {
        List<GHIssue> issues = new ArrayList<>();
        for (GHIssue issue : repository
                .queryIssues()
                .state(GHIssueState.OPEN)
                .label(LABEL)
                .pageSize(100)
                .list()
                .toList()) {
            if (!issue.isPullRequest() && TITLE.equals(issue.getTitle())) {
                issues.add(issue);
            }
        }
        issues.sort(Comparator.comparingInt(GHIssue::getNumber));
        return issues;
    }

    private static Publication edit(List<GHIssue> issues, String markdown) throws IOException {
        GHIssue oldest = issues.get(0);
        String current = oldest.getBody() == null ? "" : oldest.getBody();
        String body = fitting(TrackingIssueBody.with(current, markdown));
        boolean same = body.equals(current);
        if (!same) {
            oldest.setBody(body);
        }
        List<String> remarks = issues.stream()
                .skip(1)
                .map(other -> "There is another open tracking issue, " + other.getHtmlUrl() + "; close one of them.")
                .toList();
        return new Publication(
                same ? Publication.Effect.UNCHANGED : Publication.Effect.UPDATED,
                oldest.getHtmlUrl().toString(),
                remarks);
    }

    /** Two runs at once may both have found no issue. The one made first stays. */
    private static Publication settle(GHRepository repository, GHIssue created) throws IOException {
        GHIssue oldest = open(repository).stream().findFirst().orElse(created);
        if (oldest.getNumber() < created.getNumber()) {
            created.comment("Made at the same time as #" + oldest.getNumber() + ", which stays.");
            created.close();
            return new Publication(
                    Publication.Effect.UPDATED,
                    oldest.getHtmlUrl().toString(),
                    List.of("Another run made the tracking issue at the same time; ours was closed."));
        }
        return new Publication(Publication.Effect.CREATED, created.getHtmlUrl().toString(), List.of());
    }

    private static void ensureLabel(GHRepository repository) throws IOException {
        try {
            repository.getLabel(LABEL);
        } catch (GHFileNotFoundException e) {
            repository.createLabel(LABEL, COLOUR);
        }
    }

    private static String fitting(String body) {
        if (body.length() > TrackingIssueBody.LIMIT) {
            throw new ProblemException(
                    ProblemKind.PUBLISH_FAILED,
                    "the report and what people wrote around it exceed " + TrackingIssueBody.LIMIT + " characters",
                    TITLE,
                    "Shorten the text around the report, or name fewer targets with --top");
        }
        return body;
    }
}
