package dev.leanbench.report.github;

import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueStateReason;

/** The one open issue in which a repository's report is kept. */
record TrackingIssue(LabelledIssues issues, Waiting waiting) {

    /** Less room than this holds no report worth reading. */
    private static final int LEAST_ROOM = 4_000;

    Publication publish(Report report) throws IOException {
        ListedIssues listed = issues.listed();
        List<GHIssue> open = listed.open();
        return open.isEmpty() ? create(report, listed) : update(open, report);
    }

    private Publication create(Report report, ListedIssues listed) throws IOException {
        Optional<Integer> closed = listed.lastClosed().map(GHIssue::getNumber);
        IssueBody body = body(IssueBody.after(closed), report, "the new issue");
        GHIssue created;
        try {
            created = listed.showLabel() ? issues.create(body) : issues.createWithLabel(body);
        } catch (IOException e) {
            return updateIfCreated(e, report);
        }
        // Somebody may have created one at the same time: of all who did, the lowest number stays.
        List<GHIssue> open = new Listing(issues, waiting).including(created);
        if (open.get(0).getNumber() == created.getNumber()) {
            return published(Publication.Effect.CREATED, open, report);
        }
        created.comment("Duplicate of #" + open.get(0).getNumber() + ", which was opened at the same moment.");
        created.close(GHIssueStateReason.NOT_PLANNED);
        return update(
                open.stream()
                        .filter(issue -> issue.getNumber() != created.getNumber())
                        .toList(),
                report);
    }

    /** Where the answer was lost the issue may be there all the same: another try could make a second one. */
    private Publication updateIfCreated(IOException failure, Report report) throws IOException {
        Optional<RefusalException> refusal = Causes.find(failure, RefusalException.class);
        if (refusal.isPresent() && refusal.get().status() < 500) {
            throw failure;
        }
        List<GHIssue> open = issues.listed().open();
        if (open.isEmpty()) {
            throw failure;
        }
        return update(open, report);
    }

    private static Publication update(List<GHIssue> open, Report report) throws IOException {
        GHIssue issue = open.get(0);
        IssueBody present = new IssueBody(Objects.requireNonNullElse(issue.getBody(), ""));
        IssueBody wanted = body(present, report, IssueAddress.of(issue));
        if (wanted.equals(present)) {
            return published(Publication.Effect.UNCHANGED, open, report);
        }
        issue.setBody(wanted.text());
        return published(Publication.Effect.UPDATED, open, report);
    }

    /** With the report in place, tells who follows the issue what this run confirms. */
    private static Publication published(Publication.Effect effect, List<GHIssue> open, Report report)
            throws IOException {
        GHIssue issue = open.get(0);
        ConfirmedRegressions confirmed = new ConfirmedRegressions(report);
        Announcements comments = new Announcements(issue);
        int said = effect == Publication.Effect.CREATED
                ? comments.postFirst(confirmed.title(), confirmed.announcements(), confirmed.since())
                : comments.post(confirmed.title(), confirmed.announcements(), confirmed.since());
        List<String> remarks = new ArrayList<>(remarks(open));
        if (said > 0) {
            remarks.add("Commented on " + Figures.count(said, "confirmed regression") + ".");
        }
        return new Publication(effect, IssueAddress.of(issue), remarks);
    }

    /** What {@link #publish} would do, by reading alone. */
    PlannedPublication rehearse(Report report) throws IOException {
        ListedIssues listed = issues.listed();
        List<GHIssue> open = listed.open();
        return open.isEmpty() ? creation(report, listed) : edit(report, open);
    }

    private static PlannedPublication creation(Report report, ListedIssues listed) {
        String where = "a new issue, " + LabelledIssues.TITLE;
        Optional<Integer> closed = listed.lastClosed().map(GHIssue::getNumber);
        ConfirmedRegressions confirmed = new ConfirmedRegressions(report);
        return new PlannedPublication(
                Publication.Effect.CREATED,
                where,
                body(IssueBody.after(closed), report, where).text(),
                Announcements.plannedFirst(confirmed.title(), confirmed.announcements()).stream()
                        .toList(),
                List.of("It would have the label " + LabelledIssues.LABEL
                        + (listed.showLabel() ? "." : ", which would be made where it is missing.")));
    }

    private static PlannedPublication edit(Report report, List<GHIssue> open) throws IOException {
        GHIssue issue = open.get(0);
        IssueBody present = new IssueBody(Objects.requireNonNullElse(issue.getBody(), ""));
        IssueBody wanted = body(present, report, IssueAddress.of(issue));
        ConfirmedRegressions confirmed = new ConfirmedRegressions(report);
        return new PlannedPublication(
                wanted.equals(present) ? Publication.Effect.UNCHANGED : Publication.Effect.UPDATED,
                IssueAddress.of(issue),
                wanted.text(),
                new Announcements(issue)
                        .planned(confirmed.title(), confirmed.announcements(), confirmed.since()).stream()
                                .toList(),
                remarks(open));
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

    private static List<String> remarks(List<GHIssue> open) {
        return open.stream()
                .skip(1)
                .map(other -> "Another open issue has the same title and label: " + IssueAddress.of(other)
                        + ". The oldest is kept up to date; close the other.")
                .toList();
    }
}
