package dev.leanbench.core.port;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.problem.ProblemException;
import java.util.Set;
import java.util.stream.Collectors;

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
     * Says what {@link #append} would do now, and does nothing. Unless a store knows better, that follows from what it
     * reads.
     *
     * @param run the run
     * @return under which name it would be stored, and whether it is new
     * @throws ProblemException if the history cannot be read, or would not take the run
     */
    default Appended rehearse(Run run) {
        History history = read(HistoryWindow.ALL);
        Set<RunName> taken = history.runs().stream().map(StoredRun::name).collect(Collectors.toSet());
        return history.recordOf(run)
                .<Appended>map(earlier -> new Appended.AlreadyThere(earlier, "history"))
                .orElseGet(() ->
                        new Appended.Added(new StoredRun(RunName.firstFreeFor(run.origin(), taken), run), "history"));
    }
}
