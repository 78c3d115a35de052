package dev.leanbench.report.github;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;

/**
 * What a repository lists under our label: it also holds pull requests and issues of other titles, which are none of ours.
 *
 * @param labelled everything with the label, open or closed
 */
record ListedIssues(List<GHIssue> labelled) {

    ListedIssues {
        labelled = List.copyOf(labelled);
    }

    /** Our open ones, oldest first. */
    List<GHIssue> open() {
        return ours(GHIssueState.OPEN)
                .sorted(Comparator.comparingInt(GHIssue::getNumber))
                .toList();
    }

    /** The one of ours that was closed last. */
    Optional<GHIssue> lastClosed() {
        return ours(GHIssueState.CLOSED)
                .filter(issue -> issue.getClosedAt() != null)
                .max(Comparator.comparing(GHIssue::getClosedAt));
    }

    /** Whether the repository has the label for certain. */
    boolean showLabel() {
        return !labelled.isEmpty();
    }

    private Stream<GHIssue> ours(GHIssueState state) {
        return labelled.stream()
                .filter(issue -> issue.getState() == state
                        && !issue.isPullRequest()
                        && LabelledIssues.TITLE.equals(issue.getTitle()));
    }
}
