package dev.leanbench.core.report;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.RunName;

/**
 * Where the project's repository can be looked at, on github.com or a GitHub Enterprise server.
 *
 * @param serverUrl the server, for example {@code https://github.com}, without a slash at its end
 * @param repository owner and name, for example {@code leanprover-community/mathlib4}
 */
public record Forge(String serverUrl, String repository) {

    public Forge {
        if (!serverUrl.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?")) {
            throw new IllegalArgumentException(
                    "server '" + serverUrl + "': expected an http(s) address without a slash at its end");
        }
        if (!repository.matches("[\\w.-]+/[\\w.-]+")) {
            throw new IllegalArgumentException("repository '" + repository + "': expected owner/name");
        }
    }

    /**
     * The page of a commit.
     *
     * @param commit the commit
     * @return its address
     */
    public String commitUrl(CommitId commit) {
        return repositoryUrl() + "/commit/" + commit;
    }

    /**
     * The page that shows what came between two commits.
     *
     * @param from the earlier commit
     * @param to the later commit
     * @return its address
     */
    public String compareUrl(CommitId from, CommitId to) {
        return repositoryUrl() + "/compare/" + from + "..." + to;
    }

    /**
     * The page of a run's document on the history branch.
     *
     * @param run the run
     * @return its address
     */
    public String documentUrl(RunName run) {
        return repositoryUrl() + "/blob/bench-history/bench/history/" + run + ".json";
    }

    private String repositoryUrl() {
        return serverUrl + "/" + repository;
    }
}
