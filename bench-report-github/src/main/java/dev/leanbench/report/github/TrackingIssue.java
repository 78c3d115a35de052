package dev.leanbench.report.github;

import dev.leanbench.core.port.Publication;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.HttpException;

/** The one open issue in which a repository's report is kept. */
record TrackingIssue(GHRepository repository) {

    static final String LABEL = "benchmark-tracking";
    static final String TITLE = "Weekly benchmark report";

    private static final String LABEL_COLOR = "1d76db";
    private static final String LABEL_DESCRIPTION = "Kept up to date by bench";
    private static final int PAGE_SIZE = 100;

    /** Less room than this holds no report worth reading. */
    private static final int LEAST_ROOM = 4_000;

    Publication publish(Report report) throws IOException {
        List<GHIssue> found = find();
        return found.isEmpty() ? create(report) : update(found, report);
    }

    /** The open tracking issues, oldest first. The listing also holds pull requests, which are none. */
    private List<GHIssue> find() throws IOException {
        return repository
                .queryIssues()
                .state(GHIssueState.OPEN)
                .label(LABEL)
                .pageSize(PAGE_SIZE)
                .list()
                .toList()
                .stream()
                .filter(issue -> !issue.isPullRequest() && TITLE.equals(issue.getTitle()))
                .sorted(Comparator.comparingInt(GHIssue::getNumber))
                .toList();
    }

    private Publication create(Report report) throws IOException {
        ensureLabel();
        GHIssue created = repository
                .createIssue(TITLE)
                .body(body(IssueBody.EMPTY, report, "the new issue").text())
                .label(LABEL)
                .create();
        // Somebody may have created one at the same time. The later of two creators sees the earlier's issue here.
        List<GHIssue> older = find().stream()
                .filter(issue -> issue.getNumber() < created.getNumber())
                .toList();
        if (older.isEmpty()) {
            return new Publication(Publication.Effect.CREATED, address(created), List.of());
        }
        created.comment("Duplicate of #" + older.get(0).getNumber() + ", which was opened at the same moment.");
        created.close();
        return update(older, report);
    }

    private Publication update(List<GHIssue> found, Report report) throws IOException {
        GHIssue issue = found.get(0);
        IssueBody present = new IssueBody(Objects.requireNonNullElse(issue.getBody(), ""));
        IssueBody wanted = body(present, report, address(issue));
        List<String> remarks = remarks(found);
        if (wanted.equals(present)) {
            return new Publication(Publication.Effect.UNCHANGED, address(issue), remarks);
        }
        issue.setBody(wanted.text());
        return new Publication(Publication.Effect.UPDATED, address(issue), remarks);
    }

    private static IssueBody body(IssueBody present, Report report, String where) {
        int room = present.roomForReport();
        if (room < LEAST_ROOM) {
            throw PublishFailure.of(
                    "the text people wrote leaves " + Math.max(0, room) + " of " + IssueBody.MAX_LENGTH
                            + " characters, too few for a report",
                    where,
                    "Shorten that text");
        }
        return present.with(MarkdownReport.render(report, room));
    }

    private static List<String> remarks(List<GHIssue> found) {
        List<String> remarks = new ArrayList<>();
        found.stream()
                .skip(1)
                .forEach(other -> remarks.add("Another open issue has the same title and label: " + address(other)
                        + ". The oldest is kept up to date; close the other."));
        return remarks;
    }

    private static String address(GHIssue issue) {
        return issue.getHtmlUrl() == null
                ? "#" + issue.getNumber()
                : issue.getHtmlUrl().toString();
    }

    private void ensureLabel() throws IOException {
        try {
            repository.getLabel(LABEL);
        } catch (GHFileNotFoundException missing) {
            createLabel();
        }
    }

    private void createLabel() throws IOException {
        try {
            repository.createLabel(LABEL, LABEL_COLOR, LABEL_DESCRIPTION);
        } catch (HttpException e) {
            // Another run made it since we looked.
            if (!PublishFailure.says(e, "already_exists")) {
                throw e;
            }
        }
    }
}
