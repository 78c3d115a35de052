package dev.leanbench.core.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The CI run that built. Its id is what makes submitting the same run again harmless.
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
}
