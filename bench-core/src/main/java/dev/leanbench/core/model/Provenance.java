package dev.leanbench.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How a run document came about.
 *
 * @param source where the timings came from, where known
 * @param benchVersion the version of bench that wrote the document, where known
 */
public record Provenance(Optional<Source> source, Optional<String> benchVersion) {

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(Optional.empty(), Optional.empty());

    public Provenance {
        Objects.requireNonNull(source, "source");
        Checks.notBlank(benchVersion, "bench version");
    }
}
