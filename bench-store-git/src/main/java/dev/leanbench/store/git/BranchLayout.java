package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;

/** What stands where on the branch. */
final class BranchLayout {

    static final String BRANCH = "bench-history";
    static final String REF = "refs/heads/" + BRANCH;
    static final String ROOT = "bench";
    static final String HISTORY = "bench/history";
    static final String LATEST = "bench/latest.json";
    static final String README = "README.md";
    static final String SUFFIX = ".json";

    static final String README_TEXT = """
            # bench-history

            This branch is written by `bench`, which measures how long this project takes to build.
            It shares no history with the source code and needs no checkout to be read.

            - `bench/history/YYYY-MM-DD-<commit>.json`: one document per measured build, never changed once written
              (`-2`, `-3` … are further measurements of that commit on that day)
            - `bench/latest.json`: a copy of the newest document

            `git log -p bench/latest.json` lists, target by target, what changed from run to run.
            """;

    private BranchLayout() {}

    static String pathOf(RunName name) {
        return HISTORY + "/" + name + SUFFIX;
    }

    static String stemOf(String fileName) {
        return fileName.endsWith(SUFFIX) ? fileName.substring(0, fileName.length() - SUFFIX.length()) : fileName;
    }

    /** The name of the run that a path of the history stands for, if it is one. */
    static String stemIn(String path) {
        return stemOf(path.substring(path.lastIndexOf('/') + 1));
    }

    static boolean isNameOf(RunName name, RunOrigin origin) {
        return name.date().equals(origin.date())
                && name.shortCommit().equals(origin.commit().shortForm());
    }

    static String messageFor(Run run) {
        String total = run.build()
                .total()
                .map(Seconds::toBigDecimal)
                .map(seconds -> seconds.toPlainString() + "s")
                .orElse("not measured");
        int targets = run.build().targets().size();
        return "bench: " + run.origin().date() + " " + run.origin().commit().shortForm() + " " + total + " " + targets
                + (targets == 1 ? " target" : " targets") + "\n";
    }
}
