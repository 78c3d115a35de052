package dev.leanbench.core.problem;

/** The kinds of problem bench tells apart. A command line gives each its own exit code. */
public enum ProblemKind {
    /** The caller asked for something that makes no sense: a malformed option, an unknown run. */
    USAGE,
    /** A log or document is missing, or cannot be read or written. */
    INPUT_UNREADABLE,
    /** A log holds nothing that can be stored: it is empty, or no target in it carries a time. */
    LOG_WITHOUT_TIMINGS,
    /** A document breaks the schema, or needs a newer version of bench. */
    DOCUMENT_INVALID,
    /** There is no usable repository: none found, no commits yet, or not permitted to write. */
    REPOSITORY_UNUSABLE,
    /** The {@code bench-history} branch exists but is not ours to write. */
    HISTORY_REFUSED,
    /** The history could not be read, or a run could not be stored; the latter is then kept in a file. */
    HISTORY_UNREACHABLE,
    /** The report could not be published, or its place not be looked at. A run that was stored before stays stored. */
    PUBLISH_FAILED,
    /** The recorded command failed, or could not be started. */
    BUILD_FAILED
}
