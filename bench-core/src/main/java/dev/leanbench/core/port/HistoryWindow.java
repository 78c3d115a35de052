package dev.leanbench.core.port;

/**
 * How much of a history is asked for.
 *
 * @param newestRuns how many of the newest runs, 1 or more
 */
public record HistoryWindow(int newestRuns) {

    /** Every run there is. */
    public static final HistoryWindow ALL = new HistoryWindow(Integer.MAX_VALUE);

    public HistoryWindow {
        if (newestRuns < 1) {
            throw new IllegalArgumentException("window of " + newestRuns + " runs: expected 1 or more");
        }
    }

    /**
     * Only the latest runs.
     *
     * @param count how many, 1 or more
     * @return the window
     */
    public static HistoryWindow newest(int count) {
        return new HistoryWindow(count);
    }
}
