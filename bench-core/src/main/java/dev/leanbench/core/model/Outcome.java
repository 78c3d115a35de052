package dev.leanbench.core.model;

/** How a build ended, as far as its timings can be trusted. */
public enum Outcome {
    /** Everything was built, and the log is complete. */
    SUCCESS,
    /** At least one target failed; what did build was timed. */
    FAILURE,
    /** Much was not built this time because it was cached, or the log breaks off. */
    PARTIAL
}
