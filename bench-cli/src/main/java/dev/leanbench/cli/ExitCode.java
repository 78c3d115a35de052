package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the process's exit code says. The table in the README is this one. */
enum ExitCode {
    SUCCESS(0, "done"),
    INTERNAL(1, "a defect in bench"),
    USAGE(2, "the command line makes no sense"),
    INPUT_UNREADABLE(3, "a log or document is missing, or cannot be read or written"),
    LOG_WITHOUT_TIMINGS(4, "the log holds nothing to store"),
    DOCUMENT_INVALID(5, "a document breaks the schema, or history --check found a fault"),
    REPOSITORY_UNUSABLE(6, "no usable repository"),
    HISTORY_REFUSED(7, "the branch bench-history is not ours to write"),
    HISTORY_UNREACHABLE(
            8, "the history cannot be reached or written; a run to be stored is kept in bench-unsent-….json"),
    PUBLISH_FAILED(9, "the report could not be published; a run to be stored is stored"),
    BUILD_FAILED(10, "the build to be recorded could not be started"),
    NOT_IN_ORDER(11, "bench doctor found something broken");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** What each code means, in their order. */
    static Map<Integer, String> meanings() {
        Map<Integer, String> meanings = new LinkedHashMap<>();
        for (ExitCode each : values()) {
            meanings.put(each.code, each.meaning);
        }
        return meanings;
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
        };
    }
}
