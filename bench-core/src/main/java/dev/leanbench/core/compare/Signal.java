package dev.leanbench.core.compare;

/** What is measured of a target, and judged. */
public enum Signal {
    /** Wall-clock time of the build action, in seconds, as Lake prints it or a recorder measures it. */
    WALL_TIME,
    /** Processor time, user and system together, in seconds: half as noisy as wall time, nearly blind to a busy runner. */
    CPU_TIME,
    /** Largest resident set, in bytes. */
    PEAK_MEMORY
}
