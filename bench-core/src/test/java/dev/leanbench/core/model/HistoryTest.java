package dev.leanbench.core.model;

import static dev.leanbench.core.contract.Runs.commit;
import static dev.leanbench.core.contract.Runs.inCiRun;
import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final StoredRun FIRST = stored(run("2026-05-04T06:00:00Z", 'c', target("A", "1.2")));
    private static final StoredRun SECOND = stored(run("2026-05-04T18:00:00Z", 'a', target("A", "1.3")));
    private static final StoredRun THIRD = stored(run("2026-05-11T06:00:00Z", 'b', target("A", "1.4")));
    private static final SkippedFile BROKEN = new SkippedFile("bench/history/x.json", "no JSON");

    @Test
    void runsAreOrderedByWhenTheyWereMadeNotByName() {
        assertThat(new History(List.of(THIRD, FIRST, SECOND), List.of()).runs()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void theNewestRunIsTheOneMadeLast() {
        assertThat(new History(List.of(THIRD, FIRST), List.of()).newest()).contains(THIRD);
        assertThat(History.EMPTY.newest()).isEmpty();
    }

    @Test
    void beforeARunThereAreOnlyTheRunsMadeEarlierAndAllThatWasSkipped() {
        History history = new History(List.of(FIRST, SECOND, THIRD), List.of(BROKEN));

        assertThat(history.before(SECOND)).isEqualTo(new History(List.of(FIRST), List.of(BROKEN)));
        assertThat(history.before(FIRST).runs()).isEmpty();
    }

    @Test
    void whatWasSkippedOnALaterDayWasNotKnownYet() {
        SkippedFile sameDay = new SkippedFile("bench/history/2026-05-04-abcdef0.json", "no JSON");
        SkippedFile later = new SkippedFile("bench/history/2026-05-11-abcdef0-2.json", "no JSON");
        History history = new History(List.of(FIRST, SECOND, THIRD), List.of(BROKEN, sameDay, later));

        assertThat(history.before(SECOND).skipped()).containsExactly(BROKEN, sameDay);
        assertThat(history.before(THIRD).skipped()).containsExactly(BROKEN, sameDay, later);
    }

    @Test
    void upToARunThereAreTheRunsBeforeItAndItself() {
        History history = new History(List.of(FIRST, SECOND, THIRD), List.of(BROKEN));

        assertThat(history.upTo(SECOND)).isEqualTo(new History(List.of(FIRST, SECOND), List.of(BROKEN)));
    }

    @Test
    void aRunThatIsNotInTheHistoryHasRunsBeforeItToo() {
        StoredRun between = stored(run("2026-05-07T06:00:00Z", 'd', target("A", "1.2")));

        assertThat(new History(List.of(FIRST, SECOND, THIRD), List.of())
                        .before(between)
                        .runs())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void theRecordOfAMeasurementIsFound() {
        StoredRun inCi = stored(inCiRun(FIRST.run(), "77"));
        History history = new History(List.of(inCi, THIRD), List.of());

        Run datedAnew = run("2026-05-08T06:00:00Z", 'c', target("A", "1.2"));
        assertThat(history.recordOf(inCiRun(datedAnew, "77"))).contains(inCi);
        assertThat(history.recordOf(inCiRun(datedAnew, "78"))).isEmpty();
    }

    @Test
    void aRunOfWhichOnlyTheDayIsKnownCountsAsMadeAtItsBeginning() {
        Run dated = new Run(
                new RunOrigin(LocalDate.parse("2026-05-04"), commit('f')),
                BuildResult.successful(Optional.empty(), List.of()));

        assertThat(new History(List.of(FIRST, stored(dated)), List.of()).runs()).containsExactly(stored(dated), FIRST);
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
