package dev.leanbench.store.git;

import dev.leanbench.core.model.RunName;
import java.util.Optional;

/** Where things are on the branch. */
final class HistoryLayout {

    static final String BRANCH = "bench-history";
    static final String REF = "refs/heads/" + BRANCH;
    static final String FOLDER = "bench/history";
    static final String LATEST = "bench/latest.json";
    static final String README = "README.md";
    static final String README_TEXT = """
            # Build times of this project

            Written by bench, one commit a run. `bench/history/` holds one JSON document for each measured build,
            `bench/latest.json` is a copy of the newest. To see what changed by target, run
            `git log -p bench/latest.json` on this branch. Nothing here is ever changed or removed by bench; please do
            not edit it by hand.
            """;

    private static final String SUFFIX = ".json";

    private HistoryLayout() {}

    static String path(RunName name) {
        return FOLDER + "/" + name + SUFFIX;
    }

    static Optional<RunName> name(String fileName) {
        return fileName.endsWith(SUFFIX)
                ? RunName.parse(fileName.substring(0, fileName.length() - SUFFIX.length()))
                : Optional.empty();
    }
}
