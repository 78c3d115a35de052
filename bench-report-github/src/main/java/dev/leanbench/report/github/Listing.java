package dev.leanbench.report.github;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kohsuke.github.GHIssue;

/** Looks until a new issue is listed, because lists lag behind: as long as ours is missing, an older one may be too. */
record Listing(LabelledIssues issues, Waiting waiting) {

    private static final int MOST_LOOKS = 4;
    private static final Duration LAG = Duration.ofSeconds(1);

    /** The open issues, oldest first, and among them the given one in any case. */
    List<GHIssue> including(GHIssue created) throws IOException {
        for (int looked = 1; ; looked++) {
            List<GHIssue> open = issues.listed().open();
            if (open.stream().anyMatch(issue -> issue.getNumber() == created.getNumber())) {
                return open;
            }
            if (looked == MOST_LOOKS) {
                List<GHIssue> all = new ArrayList<>(open);
                all.add(created);
                all.sort(Comparator.comparingInt(GHIssue::getNumber));
                return all;
            }
            waiting.pause(LAG);
        }
    }
}
