package dev.leanbench.core.port;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryWindowTest {

    @Test
    void aWindowHoldsAtLeastOneRun() {
        assertThat(HistoryWindow.newest(1).newestRuns()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryWindow.newest(0))
                .withMessageContaining("window of 0 runs");
    }

    @Test
    void aWindowReachesBackToAtLeastOneWholeBuild() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryWindow.backTo(0))
                .withMessageContaining("window of 0 whole builds");
    }

    @Test
    void moreThanIsAskedForIsLeftOutAndWhatWasSkippedBeforeItToo() {
        StoredRun first = stored(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")));
        StoredRun second = stored(run("2026-05-11T06:00:00Z", 'b', target("A", "1.3")));
        StoredRun empty = stored(run("2026-05-18T06:00:00Z", 'c'));
        SkippedFile foreign = new SkippedFile("bench/history/x.json", "no name of a run");
        SkippedFile old = new SkippedFile("bench/history/2026-05-10-abcdef0.json", "no JSON");
        SkippedFile sameDay = new SkippedFile("bench/history/2026-05-11-abcdef0.json", "no JSON");
        List<SkippedFile> skipped = List.of(foreign, old, sameDay);
        History history = new History(List.of(first, second, empty), skipped);
        TargetName target = new TargetName("A");
        History seen = new History(List.of(second, empty), List.of(foreign, sameDay));

        assertThat(HistoryWindow.ALL.of(history)).isEqualTo(history);
        assertThat(HistoryWindow.newest(2).of(history)).isEqualTo(seen);
        assertThat(HistoryWindow.backTo(1).of(history)).isEqualTo(seen);
        assertThat(HistoryWindow.backTo(1).of(HistoryOutline.of(history))).isEqualTo(HistoryOutline.of(seen));
        assertThat(HistoryWindow.backTo(1).of(HistorySeries.of(history, target)))
                .isEqualTo(HistorySeries.of(seen, target));
        assertThat(HistoryWindow.backTo(1).of(History.EMPTY)).isEqualTo(History.EMPTY);
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
