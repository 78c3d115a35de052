package dev.leanbench.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How a run document came about.
 *
 * @param source where the timings came from, where known
 * @param benchVersion the version of bench that wrote the document, where known
 * @param selection which of the build's targets were kept
 * @param capture how much of the build was seen
 */
public record Provenance(
        Optional<Source> source, Optional<String> benchVersion, TargetSelection selection, Capture capture) {

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(Optional.empty(), Optional.empty());

    public Provenance {
        Objects.requireNonNull(source, "source");
        Checks.notBlank(benchVersion, "bench version");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(capture, "capture");
    }

    /**
     * The provenance of a run of which it is unknown how much was seen.
     *
     * @param source where the timings came from, where known
     * @param benchVersion the version of bench that wrote the document, where known
     * @param selection which of the build's targets were kept
     */
    public Provenance(Optional<Source> source, Optional<String> benchVersion, TargetSelection selection) {
        this(source, benchVersion, selection, Capture.UNKNOWN);
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
