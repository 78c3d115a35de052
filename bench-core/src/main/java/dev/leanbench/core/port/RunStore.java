package dev.leanbench.core.port;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.problem.ProblemException;

/** A history that can be added to. Nothing in it is ever changed or removed. */
public interface RunStore extends RunHistory {

    /**
     * Adds a run, unless the same measurement is already there. When this returns, the run is stored for good.
     *
     * @param run the run
     * @return under which name it is stored, and whether it was new
     * @throws ProblemException if it could not be stored; then nothing was
     */
    Appended append(Run run);

    /**
     * Says what {@link #append} would do now, and does nothing.
     *
     * @param run the run
     * @return under which name it would be stored, and whether it is new
     * @throws ProblemException if the history cannot be read, or would not take the run
     */
    Appended rehearse(Run run);
}
