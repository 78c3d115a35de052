package dev.leanbench.core.port;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How much of a history is asked for: its newest runs, until there are enough.
 *
 * @param newestRuns how many runs are enough, 1 or more
 * @param wholeBuilds how many {@linkplain BuildResult#isWhole() whole builds} among them are enough, 1 or more
 */
public record HistoryWindow(int newestRuns, int wholeBuilds) {

    /** Every run there is. */
    public static final HistoryWindow ALL = newest(Integer.MAX_VALUE);

    public HistoryWindow {
        if (newestRuns < 1) {
            throw new IllegalArgumentException("window of " + newestRuns + " runs: expected 1 or more");
        }
        if (wholeBuilds < 1) {
            throw new IllegalArgumentException("window of " + wholeBuilds + " whole builds: expected 1 or more");
        }
    }

    /**
     * Only the latest runs.
     *
     * @param count how many, 1 or more
     * @return the window
     */
    public static HistoryWindow newest(int count) {
        return new HistoryWindow(count, Integer.MAX_VALUE);
    }

    /**
     * The latest runs, as far back as it takes to have some whole builds among them.
     *
     * @param count how many whole builds, 1 or more
     * @return the window
     */
    public static HistoryWindow backTo(int count) {
        return new HistoryWindow(Integer.MAX_VALUE, count);
    }

    /**
     * What is seen of a history through this window.
     *
     * @param history a history that has everything that is asked for, or more
     * @return the runs that are asked for, and what was skipped but for files from before their first day
     */
    public History of(History history) {
        List<StoredRun> runs = seen(history.runs(), run -> run.run().build().isWhole());
        return new History(
                runs,
                skipped(
                        history.skipped(),
                        history.runs(),
                        runs,
                        run -> run.run().origin().date()));
    }

    /**
     * What is seen of an outline through this window.
     *
     * @param outline an outline that has everything that is asked for, or more
     * @return the runs that are asked for, and what was skipped but for files from before their first day
     */
    public HistoryOutline of(HistoryOutline outline) {
        List<RunSummary> runs = seen(outline.runs(), RunSummary::isWhole);
        return new HistoryOutline(
                runs,
                skipped(
                        outline.skipped(),
                        outline.runs(),
                        runs,
                        run -> run.origin().date()));
    }

    /**
     * What is seen of a target's series through this window.
     *
     * @param series a series that has everything that is asked for, or more
     * @return the runs that are asked for, and what was skipped but for files from before their first day
     */
    public HistorySeries of(HistorySeries series) {
        List<HistorySeries.Point> points =
                seen(series.points(), point -> point.run().isWhole());
        return new HistorySeries(
                series.target(),
                points,
                skipped(
                        series.skipped(),
                        series.points(),
                        points,
                        point -> point.run().origin().date()));
    }

    private <T> List<T> seen(List<T> runs, Predicate<T> isWhole) {
        int first = runs.size();
        int whole = 0;
        while (first > 0 && runs.size() - first < newestRuns && whole < wholeBuilds) {
            first--;
            whole += isWhole.test(runs.get(first)) ? 1 : 0;
        }
        return runs.subList(first, runs.size());
    }

    private static <T> List<SkippedFile> skipped(
            List<SkippedFile> skipped, List<T> runs, List<T> seen, Function<T, LocalDate> dayOf) {
        if (seen.size() == runs.size()) {
            return skipped;
        }
        LocalDate first = dayOf.apply(seen.get(0));
        return skipped.stream()
                .filter(file -> file.day().filter(day -> day.isBefore(first)).isEmpty())
                .toList();
    }
}
