package dev.leanbench.core.model;

import java.util.List;

/**
 * The runs made so far, as far as they were asked for, without their targets.
 *
 * @param runs the runs, oldest first
 * @param skipped the files that could not be used
 */
public record HistoryOutline(List<RunSummary> runs, List<SkippedFile> skipped) {

    public HistoryOutline {
        runs = runs.stream().sorted().toList();
        skipped = List.copyOf(skipped);
    }

    /**
     * Outlines a history.
     *
     * @param history a history
     * @return the same without targets
     */
    public static HistoryOutline of(History history) {
        return new HistoryOutline(history.runs().stream().map(RunSummary::of).toList(), history.skipped());
    }
}
