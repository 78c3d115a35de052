package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemKind;

/** What the process's exit code says. The table in the README is this one. */
enum ExitCode {
    SUCCESS(0),
    INTERNAL(1),
    USAGE(2),
    INPUT_UNREADABLE(3),
    LOG_WITHOUT_TIMINGS(4),
    DOCUMENT_INVALID(5),
    REPOSITORY_UNUSABLE(6),
    HISTORY_REFUSED(7),
    HISTORY_UNREACHABLE(8),
    PUBLISH_FAILED(9),
    BUILD_FAILED(10),
    NOT_IN_ORDER(11);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitCode of(ProblemKind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case INPUT_UNREADABLE -> INPUT_UNREADABLE;
            case LOG_WITHOUT_TIMINGS -> LOG_WITHOUT_TIMINGS;
            case DOCUMENT_INVALID -> DOCUMENT_INVALID;
            case REPOSITORY_UNUSABLE -> REPOSITORY_UNUSABLE;
            case HISTORY_REFUSED -> HISTORY_REFUSED;
            case HISTORY_UNREACHABLE -> HISTORY_UNREACHABLE;
            case PUBLISH_FAILED -> PUBLISH_FAILED;
            case BUILD_FAILED -> BUILD_FAILED;
            case INTERNAL -> INTERNAL;
        };
    }
}
