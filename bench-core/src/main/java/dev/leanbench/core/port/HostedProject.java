package dev.leanbench.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A project as its host sees it.
 *
 * @param name owner and name
 * @param archived whether nothing in it can be written any more
 * @param hasIssues whether it has issues
 * @param contents whether the token may push
 * @param issues whether the token may write issues
 * @param workflows the workflows; empty where the token may not see them
 * @param now what time it was at the server
 */
public record HostedProject(
        String name,
        boolean archived,
        boolean hasIssues,
        Right contents,
        Right issues,
        Optional<List<Workflow>> workflows,
        Optional<Instant> now) {

    /** Whether something is allowed. */
    public enum Right {
        /** It is. */
        GRANTED,
        /** It is not. */
        REFUSED,
        /** The server gave no clear answer. */
        UNKNOWN
    }

    /**
     * A workflow.
     *
     * @param path its file, for example {@code .github/workflows/benchmark.yml}
     * @param state whether it runs
     */
    public record Workflow(String path, State state) {

        /** Whether a workflow runs. */
        public enum State {
            /** It does. */
            ACTIVE,
            /** The server switched it off: nobody had changed the repository for a long time. */
            DISABLED_BY_INACTIVITY,
            /** Somebody switched it off. */
            DISABLED
        }

        public Workflow {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(state, "state");
        }
    }

    public HostedProject {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(issues, "issues");
        workflows = workflows.map(List::copyOf);
        Objects.requireNonNull(now, "now");
    }
}
