package dev.leanbench.core.problem;

import java.io.Serial;

/** Carries a {@link Problem} to the one place that shows it. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * A problem that bench itself found.
     *
     * @param problem what to tell the person
     */
    public ProblemException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /**
     * A problem that shows itself in another exception.
     *
     * @param problem what to tell the person
     * @param cause what was caught
     */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /**
     * Shorthand for the usual case.
     *
     * @param kind which of the problems bench tells apart
     * @param what what happened
     * @param where the file, remote, branch or address concerned
     * @param remedy what the reader can do
     */
    public ProblemException(ProblemKind kind, String what, String where, String remedy) {
        this(new Problem(kind, what, where, remedy));
    }

    /**
     * What to tell the person.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
