package dev.leanbench.core.port;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.CommitNote;
import java.util.Objects;
import java.util.Optional;

/**
 * A commit that is checked out.
 *
 * @param commit the commit
 * @param ref the full name of the branch; empty on a detached HEAD
 * @param note what the commit says of itself, where it can be read
 */
public record CheckedOut(CommitId commit, Optional<String> ref, Optional<CommitNote> note) {

    public CheckedOut {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(note, "note");
    }
}
