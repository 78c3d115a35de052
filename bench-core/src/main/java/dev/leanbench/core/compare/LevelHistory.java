package dev.leanbench.core.compare;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.TargetName;

/** Tells what levels one target has had. The same history gives the same levels, on any machine. */
@FunctionalInterface
public interface LevelHistory {

    /**
     * Looks back on a target.
     *
     * @param history the runs to look at
     * @param target the target, by the last name it had in them
     * @return the steps it made and the names it had; nothing of either for a target that is not in the history
     */
    TargetPast of(History history, TargetName target);
}
