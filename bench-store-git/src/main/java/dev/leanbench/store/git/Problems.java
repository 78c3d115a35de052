package dev.leanbench.store.git;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.Optional;

/** The problems that several classes of this package can meet. */
final class Problems {

    private Problems() {}

    static ProblemException because(Throwable cause, ProblemKind kind, String what, String where, String remedy) {
        return new ProblemException(new Problem(kind, what, where, remedy), cause);
    }

    static ProblemException noRepository(String where) {
        return new ProblemException(
                ProblemKind.REPOSITORY_UNUSABLE,
                "not a git repository",
                where,
                "Run bench inside a git repository or give one with --repo DIR; to import a log only, give --sha");
    }

    static ProblemException unusable(String where, Throwable cause) {
        return because(
                cause,
                ProblemKind.REPOSITORY_UNUSABLE,
                "the repository cannot be used: " + reason(cause),
                where,
                "Check that the repository is intact (git fsck) and that you may read and write it");
    }

    /** What an exception says, or what it is where it says nothing. */
    static String reason(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .filter(message -> !message.isBlank())
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(() -> cause.getClass().getSimpleName());
    }
}
