package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Does work on the branch, again where it failed for a reason that may pass. */
record Sessions(BranchHome home, Limits limits) {

    /** Something to do while the branch is open. */
    @FunctionalInterface
    interface Work<T> {
        T in(BranchHome.Session session) throws IOException;
    }

    static Sessions of(BranchHome home, Limits limits) {
        return new Sessions(home, limits);
    }

    /**
     * Does the work. It may be begun several times.
     *
     * @param failed what to say if it cannot be done
     * @throws ProblemException if it cannot be done
     */
    <T> T work(String failed, Work<T> work) {
        Patience patience = new Patience(limits);
        while (true) {
            try (BranchHome.Session session = home.open()) {
                try {
                    return work.in(session);
                } catch (RefusedException e) {
                    if (!e.refusal().mayPass() || !patience.afterRefusalAt(Optional.empty())) {
                        throw new ProblemException(e.refusal().problem(failed, home.location()), e);
                    }
                } catch (IOException | UncheckedIOException e) {
                    if (!session.doubtTheCache()) {
                        throw Problems.unusable(home.location(), e);
                    }
                }
            }
        }
    }
}
