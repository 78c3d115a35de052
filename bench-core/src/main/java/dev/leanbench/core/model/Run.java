package dev.leanbench.core.model;

import java.util.Objects;

/**
 * One measured build: the unit of the history.
 *
 * @param origin what was built, when, and on whose behalf
 * @param build what the build did and how long it took
 * @param environment where it ran
 * @param provenance how the record of it came about
 */
public record Run(RunOrigin origin, BuildResult build, Environment environment, Provenance provenance) {

    public Run {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * A run of which only the heart is known.
     *
     * @param origin what was built and when
     * @param build what the build did and how long it took
     */
    public Run(RunOrigin origin, BuildResult build) {
        this(origin, build, Environment.UNKNOWN, Provenance.UNKNOWN);
    }

    /**
     * Whether another run is a record of the very same measurement, so that storing both would count it twice. It is
     * when the two are equal, or {@linkplain Measurement#isSameAs come from the same CI run or log}.
     *
     * @param other another run
     * @return whether the two are one measurement
     */
    public boolean isSameMeasurementAs(Run other) {
        return equals(other) || measurement().isSameAs(other.measurement());
    }

    /**
     * What tells this measurement from others.
     *
     * @return where it comes from
     */
    public Measurement measurement() {
        return new Measurement(origin, provenance.source().flatMap(Source::contentDigest));
    }
}
