package dev.leanbench.core.port;

import java.util.List;
import java.util.Objects;

/**
 * A report that can be read somewhere.
 *
 * @param effect what publishing changed
 * @param location where it can be read: an address, or the name of a file
 * @param remarks what a person should know about the place, one sentence each
 */
public record Publication(Effect effect, String location, List<String> remarks) {

    /** What publishing changed. */
    public enum Effect {
        /** The place was made. */
        CREATED,
        /** The place held an earlier report, which was replaced. */
        UPDATED,
        /** The place held this very report already. */
        UNCHANGED
    }

    public Publication {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(location, "location");
        remarks = List.copyOf(remarks);
    }
}
