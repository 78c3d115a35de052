package dev.leanbench.store.git.planted;

import dev.leanbench.report.github.GitHubReports;
import java.nio.file.Path;

/** What an adapter must never do: know another one. And it is public, which only the entry class may be. */
public final class SeesAnotherAdapter {

    private SeesAnotherAdapter() {}

    static Object reports() {
        return GitHubReports.file(Path.of("x"));
    }
}
