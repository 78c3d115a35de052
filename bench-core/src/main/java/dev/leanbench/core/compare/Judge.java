package dev.leanbench.core.compare;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;

/** Turns a history and a run into verdicts. The same input gives the same verdicts, on any machine. */
@FunctionalInterface
public interface Judge {

    /**
     * Judges a run. It is shown against the newest run before it that can serve as a baseline.
     *
     * @param earlier the runs made before it
     * @param head the run to judge
     * @return a verdict for every target of either run
     */
    RunDiff judge(History earlier, StoredRun head);
}
