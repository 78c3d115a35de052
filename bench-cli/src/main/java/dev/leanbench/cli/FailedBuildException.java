package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import java.io.Serial;

/** A recorded build failed, and nothing of it can be stored as it is; its exit status becomes the command's own. */
final class FailedBuildException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemException problem;
    private final int exitStatus;

    FailedBuildException(ProblemException problem, int exitStatus) {
        super(problem.getMessage(), problem);
        this.problem = problem;
        this.exitStatus = exitStatus;
    }

    ProblemException problem() {
        return problem;
    }

    int exitStatus() {
        return exitStatus;
    }
}
