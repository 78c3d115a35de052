package dev.leanbench.core.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The CI run that built. Its id and attempt, beside the commit and the log, are what makes submitting the same run again
 * harmless: an attempt that is started again builds anew, and is another measurement.
 *
 * @param id the CI's own id of the run, not blank
 * @param attempt which attempt of that run, 1 or more
 * @param url where people can look at it
 */
public record CiRun(String id, OptionalInt attempt, Optional<String> url) {

    public CiRun {
        Checks.notBlank(id, "CI run id");
        Checks.positive(attempt, "CI run attempt");
        Checks.notBlank(url, "CI run url");
    }

    /**
     * Whether another one is the same attempt of the same CI run.
     *
     * @param other another CI run
     * @return whether id and attempt are equal; an attempt that is unknown equals none that is known
     */
    public boolean isSameAttemptAs(CiRun other) {
        return id.equals(other.id) && attempt.equals(other.attempt);
    }
}
