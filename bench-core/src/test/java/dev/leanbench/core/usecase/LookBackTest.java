package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.memory.InMemoryRunStore;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookBackTest {

    private static final History FOUR_WEEKS = weeks(4);
    private static final StoredRun NEWEST = FOUR_WEEKS.newest().orElseThrow();

    private static History weeks(int count) {
        RunStore store = new InMemoryRunStore();
        for (int week = 0; week < count; week++) {
            store.append(
                    run("2026-05-%02dT06:00:00Z".formatted(4 + 7 * week), (char) ('a' + week), target("A", "1.0")));
        }
        return store.read(HistoryWindow.ALL);
    }

    @Test
    void ofALongerHistoryTheLastWholeBuildsBeforeTheRunAreLookedAt() {
        assertThat(new LookBack(2).before(FOUR_WEEKS, NEWEST).runs())
                .isEqualTo(FOUR_WEEKS.runs().subList(1, 3));
        assertThat(LookBack.ON_EVERYTHING.before(FOUR_WEEKS, NEWEST).runs())
                .isEqualTo(FOUR_WEEKS.runs().subList(0, 3));
    }

    @Test
    void itsWindowHoldsTheRunItselfAndThoseAfterItAsWell() {
        HistoryWindow window = new LookBack(2).window(1);
        StoredRun run = FOUR_WEEKS.runs().get(2);

        assertThat(window.of(FOUR_WEEKS).runs()).hasSize(4);
        assertThat(new LookBack(2).isCoveredBy(window.of(FOUR_WEEKS), run)).isTrue();
        assertThat(LookBack.ON_EVERYTHING.window(1)).isEqualTo(HistoryWindow.ALL);
    }

    @Test
    void aHistoryThatBeginsLaterDoesNotCoverIt() {
        assertThat(new LookBack(3).isCoveredBy(FOUR_WEEKS, NEWEST)).isTrue();
        assertThat(new LookBack(4).isCoveredBy(FOUR_WEEKS, NEWEST)).isFalse();
        assertThat(List.of(new LookBack(1), LookBack.ON_EVERYTHING))
                .noneMatch(any -> any.isCoveredBy(History.EMPTY, NEWEST));
    }

    @Test
    void whatLooksAtNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LookBack(0))
                .withMessageContaining("look back on 0 whole builds");
    }
}
