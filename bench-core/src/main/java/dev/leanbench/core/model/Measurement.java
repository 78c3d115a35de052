package dev.leanbench.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What tells one measurement of a build from another, without what was measured.
 *
 * @param origin what was built, when, and on whose behalf
 * @param logDigest the content digest of the log that tells of it, where known
 */
public record Measurement(RunOrigin origin, Optional<String> logDigest) {

    public Measurement {
        Objects.requireNonNull(origin, "origin");
        Checks.notBlank(logDigest, "log digest");
    }

    /**
     * Whether another one is the very same. It is when both are of the same commit and come from the same attempt of the
     * same CI run, unless from logs of different content: a workflow may build more than once. It is also when both come
     * from the same log of the same commit with the same start.
     *
     * @param other another measurement
     * @return whether the two are one
     */
    public boolean isSameAs(Measurement other) {
        return origin.commit().equals(other.origin.commit())
                && (comesFromSameCiRunAs(other) || comesFromSameLogAs(other));
    }

    private boolean comesFromSameCiRunAs(Measurement other) {
        return origin.ciRun()
                        .filter(mine -> other.origin
                                .ciRun()
                                .filter(mine::isSameAttemptAs)
                                .isPresent())
                        .isPresent()
                && (logDigest.isEmpty() || other.logDigest.isEmpty() || logDigest.equals(other.logDigest));
    }

    private boolean comesFromSameLogAs(Measurement other) {
        return logDigest.isPresent()
                && logDigest.equals(other.logDigest)
                && origin.moment().equals(other.origin.moment());
    }
}
