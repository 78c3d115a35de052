package dev.leanbench.core.port;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** Looks after a stored history. */
public interface HistoryCare {

    /**
     * Looks at every file of the history, and changes nothing.
     *
     * @return what is not as it should be; empty if all is well
     * @throws ProblemException if the history cannot be reached at all
     */
    List<HistoryFault> check();

    /**
     * Mends what can be mended without touching a measurement: names, and which document is the latest.
     *
     * @return what was mended and what is left
     * @throws ProblemException if the history cannot be reached, or not be written
     */
    HistoryRepair repair();

    /**
     * Looks for what would keep a run from being stored now, and changes nothing. That nothing is found is no promise: a
     * rule of the server may only show when something is written.
     *
     * @return what stands in the way; empty if nothing does
     */
    Optional<Problem> obstacle();
}
