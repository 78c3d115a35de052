package dev.leanbench.core.port;

import dev.leanbench.core.model.StoredRun;
import java.util.Objects;

/** What became of a run that was to be appended. Either way it is in the history. */
public sealed interface Appended {

    /**
     * The run as it is in the history.
     *
     * @return its name and content
     */
    StoredRun stored();

    /**
     * Where the history is kept, in words.
     *
     * @return for example {@code branch bench-history of origin}
     */
    String location();

    /**
     * The run was new and has been stored.
     *
     * @param stored the run under its name
     * @param location where the history is kept, in words
     */
    record Added(StoredRun stored, String location) implements Appended {

        public Added {
            Objects.requireNonNull(stored, "stored");
            Objects.requireNonNull(location, "location");
        }
    }

    /**
     * The same measurement was there before; nothing was changed.
     *
     * @param stored the earlier record of it
     * @param location where the history is kept, in words
     */
    record AlreadyThere(StoredRun stored, String location) implements Appended {

        public AlreadyThere {
            Objects.requireNonNull(stored, "stored");
            Objects.requireNonNull(location, "location");
        }
    }
}
