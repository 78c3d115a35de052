package dev.leanbench.core.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What a commit says of itself.
 *
 * @param subject the first line of its message; may be empty
 * @param committedAt when it was committed
 */
public record CommitNote(String subject, Instant committedAt) {

    public CommitNote {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(committedAt, "committedAt");
    }
}
