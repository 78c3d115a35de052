package dev.leanbench.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How a run document came about.
 *
 * @param source where the timings came from, where known
 * @param benchVersion the version of bench that wrote the document, where known
 * @param selection which of the build's targets were kept
 */
public record Provenance(Optional<Source> source, Optional<String> benchVersion, TargetSelection selection) {

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(Optional.empty(), Optional.empty());

    public Provenance {
        Objects.requireNonNull(source, "source");
        Checks.notBlank(benchVersion, "bench version");
        Objects.requireNonNull(selection, "selection");
    }

    /**
     * The provenance of a run that kept every target.
     *
     * @param source where the timings came from, where known
     * @param benchVersion the version of bench that wrote the document, where known
     */
    public Provenance(Optional<Source> source, Optional<String> benchVersion) {
        this(source, benchVersion, TargetSelection.ALL);
    }
}
