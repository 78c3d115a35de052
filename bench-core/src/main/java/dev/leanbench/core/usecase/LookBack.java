package dev.leanbench.core.usecase;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;

/**
 * How far back from a run a rule, and so a report, looks. What is made again of more or less of a history is the same.
 *
 * @param wholeBuilds how many whole builds before the run are looked at, 1 or more
 */
public record LookBack(int wholeBuilds) {

    /** As far as the history goes. */
    public static final LookBack ON_EVERYTHING = new LookBack(Integer.MAX_VALUE);

    public LookBack {
        if (wholeBuilds < 1) {
            throw new IllegalArgumentException("look back on " + wholeBuilds + " whole builds: expected 1 or more");
        }
    }

    /**
     * How much of a history it takes to look back from one of its last runs.
     *
     * @param runsAfter how many runs were made after that run, 0 or more
     * @return the window to read
     */
    public HistoryWindow window(int runsAfter) {
        return equals(ON_EVERYTHING) ? HistoryWindow.ALL : HistoryWindow.backTo(wholeBuilds + runsAfter + 1);
    }

    /**
     * What is looked back on from a run.
     *
     * @param history the history; runs made after {@code head} play no part
     * @param head the run
     * @return the runs before it, no further back than this
     */
    public History before(History history, StoredRun head) {
        return HistoryWindow.backTo(wholeBuilds).of(history.before(head));
    }

    /**
     * Whether there are as many whole builds before a run as are looked at.
     *
     * @param history what is known of the history
     * @param head the run
     * @return false where it would be looked back further if there was more
     */
    public boolean isCoveredBy(History history, StoredRun head) {
        return Baseline.allOf(history.before(head)).size() >= wholeBuilds;
    }
}
