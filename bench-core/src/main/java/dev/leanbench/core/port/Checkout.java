package dev.leanbench.core.port;

import dev.leanbench.core.problem.ProblemException;

/** The source tree that was built. */
@FunctionalInterface
public interface Checkout {

    /**
     * What is checked out.
     *
     * @return the commit, with the ref it was reached by if it is on one
     * @throws ProblemException if there is no repository, or it has no commit yet
     */
    CheckedOut head();
}
