package dev.leanbench.report.github;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueQueryBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.PagedIterator;

/** The issues of a repository that carry our label and our title: at most one of them should be open. */
record LabelledIssues(GHRepository repository) {

    static final String LABEL = "benchmark-tracking";
    static final String TITLE = "Weekly benchmark report";

    private static final String LABEL_COLOR = "1d76db";
    private static final String LABEL_DESCRIPTION = "Kept up to date by bench";
    private static final int PAGE_SIZE = 100;

    /** Needs no request: the name is all that the addresses of issues are made of. */
    static LabelledIssues of(GitHub gitHub, String repository) throws IOException {
        String[] parts = repository.split("/", -1);
        String named = "{\"repository\":{\"full_name\":\"%s\",\"name\":\"%s\",\"owner\":{\"login\":\"%s\"}}}"
                .formatted(repository, parts[1], parts[0]);
        return new LabelledIssues(gitHub.parseEventPayload(new StringReader(named), GHEventPayload.Ping.class)
                .getRepository());
    }

    /** The open ones, oldest first. The listing also holds pull requests, which are none. */
    List<GHIssue> open() throws IOException {
        return repository
                .queryIssues()
                .state(GHIssueState.OPEN)
                .label(LABEL)
                .pageSize(PAGE_SIZE)
                .list()
                .toList()
                .stream()
                .filter(LabelledIssues::isOurs)
                .sorted(Comparator.comparingInt(GHIssue::getNumber))
                .toList();
    }

    /** The one that was closed last, among the hundred that were touched last. */
    Optional<GHIssue> lastClosed() throws IOException {
        PagedIterator<GHIssue> closed = repository
                .queryIssues()
                .state(GHIssueState.CLOSED)
                .label(LABEL)
                .sort(GHIssueQueryBuilder.Sort.UPDATED)
                .direction(GHDirection.DESC)
                .pageSize(PAGE_SIZE)
                .list()
                .iterator();
        List<GHIssue> latest = closed.hasNext() ? closed.nextPage() : List.of();
        return latest.stream()
                .filter(issue -> isOurs(issue) && issue.getClosedAt() != null)
                .max(Comparator.comparing(GHIssue::getClosedAt));
    }

    /** Opens an issue, and makes the label first where it is missing. */
    GHIssue createWithLabel(IssueBody body) throws IOException {
        ensureLabel();
        return create(body);
    }

    /** Opens an issue. */
    GHIssue create(IssueBody body) throws IOException {
        GHIssue created =
                repository.createIssue(TITLE).body(body.text()).label(LABEL).create();
        if (created.getLabels().stream().map(GHLabel::getName).noneMatch(LABEL::equalsIgnoreCase)) {
            throw PublishFailure.of(
                    "the new issue did not get the label " + LABEL + ", by which it is found next week",
                    IssueAddress.of(created),
                    "Add the label, and give the token the right to push");
        }
        return created;
    }

    private static boolean isOurs(GHIssue issue) {
        return !issue.isPullRequest() && TITLE.equals(issue.getTitle());
    }

    private void ensureLabel() throws IOException {
        try {
            repository.createLabel(LABEL, LABEL_COLOR, LABEL_DESCRIPTION);
        } catch (IOException e) {
            Optional<RefusalException> refusal = Causes.find(e, RefusalException.class);
            if (refusal.isEmpty() || !refusal.get().says("already_exists")) {
                throw e;
            }
        }
    }
}
