package dev.leanbench.core.port;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.problem.ProblemException;

/** The runs made so far. A history that was never written to is empty, not an error. */
@FunctionalInterface
public interface RunHistory {

    /**
     * Reads the history. Files that cannot be used are skipped, named in the result, and left alone.
     *
     * @param window how much of it
     * @return the newest runs, as many as asked for, oldest first
     * @throws ProblemException if the history cannot be reached at all
     */
    History read(HistoryWindow window);

    /**
     * Reads the history without its targets, which are nearly all of it. The same files are skipped, for the same reasons.
     * Unless a history knows better, that follows from what it reads.
     *
     * @param window how much of it
     * @return the newest runs, as many as asked for, oldest first
     * @throws ProblemException if the history cannot be reached at all
     */
    default HistoryOutline outline(HistoryWindow window) {
        return HistoryOutline.of(read(window));
    }

    /**
     * Reads one target through the history, without the others. The same files are skipped, for the same reasons. Unless a
     * history knows better, that follows from what it reads.
     *
     * @param window how much of it
     * @param target the target, by one name; renamed targets are not followed
     * @return the newest runs, as many as asked for, oldest first, whether or not they timed the target
     * @throws ProblemException if the history cannot be reached at all
     */
    default HistorySeries series(HistoryWindow window, TargetName target) {
        return HistorySeries.of(read(window), target);
    }
}
