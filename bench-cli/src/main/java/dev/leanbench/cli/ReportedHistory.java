package dev.leanbench.cli;

import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.usecase.CompareRuns;
import dev.leanbench.core.usecase.LookBack;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * As much of a history as reports look at, and the reports on it.
 *
 * @param history what is read from
 * @param compareRuns makes the reports, given how many targets a ranking has
 */
record ReportedHistory(RunHistory history, IntFunction<CompareRuns> compareRuns) {

    /** No further than verdicts do, which is what most of a report is about. */
    static final LookBack LOOK_BACK = new LookBack(Settings.DEFAULT.runs());

    /** The report on one run of the history, as it was when that run was the newest. */
    Report reportOn(String run, int rankingSize) {
        History read = toJudge(Stream.of(run));
        return compareRuns.apply(rankingSize).report(read, new RunSelector(read).select(run));
    }

    /** A run and the runs before it, no further back than a report on it looks. */
    History lookBackFrom(String run) {
        History read = toJudge(Stream.of(run));
        StoredRun newest = new RunSelector(read).select(run);
        return LOOK_BACK.before(read, newest).upTo(newest);
    }

    /** Whether there may be earlier runs, which reports do not look at. */
    boolean isAsFarBackAsReportsLook(History read) {
        return read.newest()
                .filter(newest -> LOOK_BACK.isCoveredBy(read, newest))
                .isPresent();
    }

    /** As much of the history as it takes to judge runs, where the words for them tell how far back they are. */
    History toJudge(Stream<String> runs) {
        List<OptionalInt> runsAfter = runs.map(RunSelector::runsAfter).toList();
        boolean known = runsAfter.stream().allMatch(OptionalInt::isPresent);
        int most = runsAfter.stream().flatMapToInt(OptionalInt::stream).max().orElse(0);
        return history.read(known ? LOOK_BACK.window(most) : HistoryWindow.ALL);
    }
}
