package dev.leanbench.core.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A run and the name under which it is kept. Stored runs are ordered by when they were made, oldest first.
 *
 * @param name the name
 * @param run the run
 */
public record StoredRun(RunName name, Run run) implements Comparable<StoredRun> {

    private static final Comparator<StoredRun> BY_MOMENT_THEN_NAME =
            Comparator.comparing(StoredRun::moment).thenComparing(StoredRun::name);

    public StoredRun {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(run, "run");
    }

    private Instant moment() {
        return run.origin().moment();
    }

    @Override
    public int compareTo(StoredRun other) {
        return BY_MOMENT_THEN_NAME.compare(this, other);
    }
}
