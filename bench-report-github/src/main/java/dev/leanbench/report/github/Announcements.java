package dev.leanbench.report.github;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueComment;

/** Comments on the tracking issue. Edits of its body notify nobody; a comment does, and so says each thing once. */
record Announcements(GHIssue issue) {

    /** A comment is read in an email: more lines than this belong to the report. */
    static final int MOST_LINES = 20;

    /** Each thing leaves a key in the comment, and a comment holds only so many. */
    static final int MOST_THINGS = 1_000;

    private static final int PAGE_SIZE = 100;

    /**
     * Says what no comment has said yet, all of it in one comment.
     *
     * @param title the first line of the comment
     * @param wanted what is to be said, the most important first
     * @param since when it can have been said at the earliest
     * @return how many things were said now
     */
    int post(String title, List<Announcement> wanted, Instant since) throws IOException {
        return say(title, unsaid(wanted, since), since);
    }

    /** As {@link #post}, under an issue that was opened a moment ago: nobody has said anything there yet. */
    int postFirst(String title, List<Announcement> wanted, Instant since) throws IOException {
        return say(title, unsaid(wanted, List.of()), since);
    }

    /** The comment that {@link #post} would make. */
    Optional<String> planned(String title, List<Announcement> wanted, Instant since) throws IOException {
        return planned(title, unsaid(wanted, since));
    }

    /** The comment that {@link #postFirst} would make. */
    static Optional<String> plannedFirst(String title, List<Announcement> wanted) {
        return planned(title, unsaid(wanted, List.of()));
    }

    private static Optional<String> planned(String title, List<Announcement> unsaid) {
        return unsaid.isEmpty() ? Optional.empty() : Optional.of(text(title, unsaid));
    }

    private int say(String title, List<Announcement> unsaid, Instant since) throws IOException {
        if (unsaid.isEmpty()) {
            return 0;
        }
        GHIssueComment ours = issue.comment(text(title, unsaid));
        return withdrawIfSaidBefore(ours, unsaid, since) ? 0 : unsaid.size();
    }

    private List<Announcement> unsaid(List<Announcement> wanted, Instant since) throws IOException {
        return wanted.isEmpty() ? wanted : unsaid(wanted, comments(since));
    }

    private static List<Announcement> unsaid(List<Announcement> wanted, List<GHIssueComment> present) {
        return wanted.stream()
                .limit(MOST_THINGS)
                .filter(announcement -> saidIn(present, announcement).isEmpty())
                .toList();
    }

    /** Another run may have said the same in the same moment: then the earlier comment stays. */
    private boolean withdrawIfSaidBefore(GHIssueComment ours, List<Announcement> said, Instant since)
            throws IOException {
        List<GHIssueComment> earlier = comments(since).stream()
                .filter(comment -> comment.getId() < ours.getId())
                .toList();
        boolean allSaid = said.stream()
                .allMatch(announcement -> saidIn(earlier, announcement).isPresent());
        if (allSaid) {
            ours.delete();
        }
        return allSaid;
    }

    private List<GHIssueComment> comments(Instant since) throws IOException {
        return issue.queryComments()
                .since(Date.from(since))
                .list()
                .withPageSize(PAGE_SIZE)
                .toList();
    }

    private static Optional<GHIssueComment> saidIn(List<GHIssueComment> comments, Announcement announcement) {
        String key = announcement.key();
        return comments.stream()
                .filter(comment ->
                        comment.getBody() != null && comment.getBody().contains(key))
                .findFirst();
    }

    private static String text(String title, List<Announcement> unsaid) {
        List<String> lines = new ArrayList<>(List.of(title, ""));
        unsaid.stream().limit(MOST_LINES).forEach(announcement -> lines.add("- " + announcement.line()));
        if (unsaid.size() > MOST_LINES) {
            lines.add("");
            lines.add("And " + (unsaid.size() - MOST_LINES) + " more: they are in the report above.");
        }
        lines.add("");
        lines.add(unsaid.stream().map(Announcement::key).collect(Collectors.joining(" ", "<!-- ", " -->")));
        return String.join("\n", lines) + "\n";
    }
}
