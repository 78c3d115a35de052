package dev.leanbench.core.port;

import dev.leanbench.core.model.CommitId;
import java.util.Map;

/**
 * What version control says about files that go by another path than before. A judge asks one thing at a time, though not
 * always from the thread it was called on.
 */
@FunctionalInterface
public interface MovedFiles {

    /** Nothing is known of any file. */
    MovedFiles UNKNOWN = (earlier, later) -> Map.of();

    /**
     * The files that were moved or renamed from one commit to another.
     *
     * @param earlier a commit
     * @param later another one, which need not follow the earlier one
     * @return the later path of each by its earlier one, parts separated by {@code /}, relative to the root of the
     *     repository; empty where a commit is not at hand, as in a shallow clone. Never an error: a target whose move is
     *     not known is told by its name and time
     */
    Map<String, String> between(CommitId earlier, CommitId later);
}
