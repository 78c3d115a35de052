package dev.leanbench.core.contract;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RunHistory} does. */
public interface RunHistoryContract {

    /**
     * The history under test, holding the given runs.
     *
     * @param runs runs, in the order in which they were stored
     * @return a history of exactly these
     */
    RunHistory historyOf(List<Run> runs);

    @Test
    default void aHistoryWithoutRunsIsEmpty() {
        RunHistory history = historyOf(List.of());

        assertThat(history.read(HistoryWindow.ALL)).isEqualTo(History.EMPTY);
        assertThat(history.outline(HistoryWindow.ALL)).isEqualTo(HistoryOutline.of(History.EMPTY));
        assertThat(history.series(HistoryWindow.ALL, new TargetName("A")))
                .isEqualTo(HistorySeries.of(History.EMPTY, new TargetName("A")));
    }

    @Test
    default void aRunComesBackAsItWas() {
        Run run = Runs.withEverything();

        History history = historyOf(List.of(run)).read(HistoryWindow.ALL);

        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(run);
        assertThat(history.skipped()).isEmpty();
    }

    @Test
    default void runsComeOldestFirstHoweverTheyWereStored() {
        Run first = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
        Run second = run("2026-05-11T06:00:00Z", 'b', target("A", "1.3"));
        Run third = run("2026-05-18T06:00:00Z", 'c', target("A", "1.4"));

        History history = historyOf(List.of(second, third, first)).read(HistoryWindow.ALL);

        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(first, second, third);
    }

    @Test
    default void aWindowHoldsTheNewestRuns() {
        Run first = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
        Run second = run("2026-05-11T06:00:00Z", 'b', target("A", "1.3"));
        Run third = run("2026-05-18T06:00:00Z", 'c', target("A", "1.4"));

        History history = historyOf(List.of(second, third, first)).read(HistoryWindow.newest(2));

        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(second, third);
    }

    @Test
    default void aWindowCountsByTheTimeOfDayToo() {
        Run morning = run("2026-05-04T06:00:00Z", 'b', target("A", "1.2"));
        Run evening = run("2026-05-04T18:00:00Z", 'a', target("A", "1.3"));

        History history = historyOf(List.of(morning, evening)).read(HistoryWindow.newest(1));

        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(evening);
    }

    @Test
    default void anOutlineTellsTheSameOfEveryRunButItsTargets() {
        RunHistory runs = historyOf(List.of(
                Runs.withEverything(),
                run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "3.4")),
                run("2026-05-11T06:00:00Z", 'b')));

        HistoryOutline outline = runs.outline(HistoryWindow.ALL);

        assertThat(outline).isEqualTo(HistoryOutline.of(runs.read(HistoryWindow.ALL)));
        assertThat(outline.runs()).extracting(RunSummary::targets).containsExactly(2, 3, 0);
    }

    @Test
    default void oneTargetIsFollowedThroughEveryRunWhetherOrNotItWasTimed() {
        Run before = run("2026-04-27T06:00:00Z", 'd', target("B", "1.1"), target("C", "9"));
        Run within = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "3.4"));
        Run without = run("2026-05-11T06:00:00Z", 'b', target("A", "1.2"));
        RunHistory runs = historyOf(List.of(without, before, within, Runs.withEverything()));
        TargetName target = new TargetName("B");

        HistorySeries series = runs.series(HistoryWindow.ALL, target);

        assertThat(series).isEqualTo(HistorySeries.of(runs.read(HistoryWindow.ALL), target));
        assertThat(series.points())
                .extracting(HistorySeries.Point::timing)
                .containsExactly(
                        Optional.of(target("B", "1.1")),
                        Optional.of(target("B", "3.4")),
                        Optional.empty(),
                        Optional.empty());
        assertThat(series.points()).extracting(point -> point.run().targets()).containsExactly(2, 2, 3, 1);
        assertThat(runs.series(HistoryWindow.newest(2), target))
                .isEqualTo(HistorySeries.of(runs.read(HistoryWindow.newest(2)), target));
        assertThat(runs.series(HistoryWindow.backTo(2), target))
                .isEqualTo(HistorySeries.of(runs.read(HistoryWindow.backTo(2)), target));
    }

    @Test
    default void aTargetKeepsEverythingThatWasMeasuredOfIt() {
        Run run = Runs.withEverything();
        RunHistory runs = historyOf(List.of(run));

        for (TargetTiming timing : run.build().targets()) {
            assertThat(runs.series(HistoryWindow.ALL, timing.name()).points())
                    .extracting(HistorySeries.Point::timing)
                    .containsExactly(Optional.of(timing));
        }
    }

    @Test
    default void aTargetThatNoRunTimedIsNotTimed() {
        RunHistory runs = historyOf(List.of(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"))));

        assertThat(runs.series(HistoryWindow.ALL, new TargetName("A")).isTimed())
                .isTrue();
        assertThat(runs.series(HistoryWindow.ALL, new TargetName("a")).isTimed())
                .isFalse();
    }

    @Test
    default void aWindowReachesBackToTheWholeBuildThatIsAskedFor() {
        Run oldest = run("2026-04-27T06:00:00Z", 'a', target("A", "1.2"));
        Run second = run("2026-05-04T06:00:00Z", 'b', target("A", "1.2"));
        Run failed = Runs.withEverything();
        Run newest = run("2026-05-11T06:00:00Z", 'c', target("A", "1.3"));
        RunHistory runs = historyOf(List.of(oldest, second, failed, newest));

        History history = runs.read(HistoryWindow.backTo(2));

        assertThat(history.runs()).extracting(StoredRun::run).containsExactly(second, failed, newest);
        assertThat(runs.outline(HistoryWindow.backTo(2))).isEqualTo(HistoryOutline.of(history));
        assertThat(runs.read(HistoryWindow.backTo(9)).runs()).hasSize(4);
    }

    @Test
    default void aWindowMayEndWithinADay() {
        Run morning = run("2026-05-04T06:00:00Z", 'b', target("A", "1.2"));
        Run evening = run("2026-05-04T18:00:00Z", 'a', target("A", "1.3"));
        RunHistory runs = historyOf(List.of(morning, evening));

        assertThat(runs.read(HistoryWindow.backTo(1)).runs())
                .extracting(StoredRun::run)
                .containsExactly(evening);
        assertThat(runs.outline(HistoryWindow.newest(1)).runs())
                .extracting(RunSummary::origin)
                .containsExactly(evening.origin());
    }

    @Test
    default void furtherMeasurementsOfACommitOnTheSameDayAreNumbered() {
        Run morning = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
        Run noon = run("2026-05-04T12:00:00Z", 'a', target("A", "1.2"));
        Run evening = run("2026-05-04T18:00:00Z", 'a', target("A", "1.2"));

        History history = historyOf(List.of(morning, noon, evening)).read(HistoryWindow.ALL);

        assertThat(history.runs())
                .extracting(StoredRun::name)
                .extracting(RunName::toString)
                .containsExactly("2026-05-04-aaaaaaa", "2026-05-04-aaaaaaa-2", "2026-05-04-aaaaaaa-3");
    }
}
