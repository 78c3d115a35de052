package dev.leanbench.report.github;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

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
        String named = String.format(
                Locale.ROOT,
                "{\"repository\":{\"full_name\":\"%s\",\"name\":\"%s\",\"owner\":{\"login\":\"%s\"}}}",
                repository,
                parts[1],
                parts[0]);
        return new LabelledIssues(gitHub.parseEventPayload(new StringReader(named), GHEventPayload.Ping.class)
                .getRepository());
    }

    /** Those that are open and those that are closed by one look, so that each run looks once more only if it opens one. */
    ListedIssues listed() throws IOException {
        return new ListedIssues(repository
                .queryIssues()
                .state(GHIssueState.ALL)
                .label(LABEL)
                .pageSize(PAGE_SIZE)
                .list()
                .toList());
    }

    /**
     * Opens an issue, and makes the label first where it is missing. GitHub may make it along with the issue, but says so
     * nowhere, and drops it for some tokens; an issue without it would be found by nobody.
     */
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
