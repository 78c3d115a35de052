package dev.leanbench.core.compare;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import java.util.List;
import java.util.Optional;

/** Which runs others may be held against: those that built everything. */
public final class Baseline {

    private Baseline() {}

    /**
     * The newest run that can serve.
     *
     * @param earlier the runs to choose from
     * @return the newest one that is complete and successful and has targets
     */
    public static Optional<StoredRun> newestOf(History earlier) {
        List<StoredRun> runs = allOf(earlier);
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /**
     * Every run that can serve.
     *
     * @param earlier the runs to choose from
     * @return those that are complete and successful and have targets, oldest first
     */
    public static List<StoredRun> allOf(History earlier) {
        return earlier.runs().stream().filter(Baseline::canServe).toList();
    }

    /**
     * Whether others may be held against a run.
     *
     * @param run a run
     * @return false for a failed or partial run, whose times say little, and for one without targets
     */
    public static boolean canServe(StoredRun run) {
        return run.run().build().isWhole();
    }
}
