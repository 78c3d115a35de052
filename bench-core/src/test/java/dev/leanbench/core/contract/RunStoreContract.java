package dev.leanbench.core.contract;

import static dev.leanbench.core.contract.Runs.failed;
import static dev.leanbench.core.contract.Runs.fromLog;
import static dev.leanbench.core.contract.Runs.inCiRun;
import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.port.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link RunStore} does beyond being a {@link RunHistory}. */
public interface RunStoreContract extends RunHistoryContract {

    /**
     * The store under test.
     *
     * @return a store that was never written to
     */
    RunStore emptyStore();

    @Override
    default RunHistory historyOf(List<Run> runs) {
        RunStore store = emptyStore();
        runs.forEach(store::append);
        return store;
    }

    @Test
    default void appendingSaysUnderWhichNameTheRunIsStored() {
        Run run = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

        Appended appended = emptyStore().append(run);

        assertThat(appended).isInstanceOf(Appended.Added.class);
        assertThat(appended.stored().run()).isEqualTo(run);
        assertThat(appended.stored().name()).hasToString("2026-05-04-aaaaaaa");
        assertThat(appended.location()).isNotBlank();
    }

    @Test
    default void aRehearsalSaysWhatWouldBeStoredAndStoresNothing() {
        RunStore store = emptyStore();
        Run run = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

        Appended rehearsed = store.rehearse(run);

        assertThat(store.read(HistoryWindow.ALL).runs()).isEmpty();
        Appended appended = store.append(run);
        assertThat(rehearsed).isInstanceOf(Appended.Added.class);
        assertThat(rehearsed.stored()).isEqualTo(appended.stored());
        assertThat(store.rehearse(run)).isInstanceOf(Appended.AlreadyThere.class);
        Run another = run("2026-05-04T09:00:00Z", 'a', target("A", "1.3"));
        assertThat(store.rehearse(another).stored().name()).hasToString("2026-05-04-aaaaaaa-2");
        assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(1);
    }

    @Test
    default void anEqualRunIsStoredOnce() {
        RunStore store = emptyStore();
        Run run = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
        store.append(run);

        Appended again = store.append(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")));

        assertThat(again).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(again.stored().name()).hasToString("2026-05-04-aaaaaaa");
        assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(1);
    }

    @Test
    default void oneLogOfACiRunIsStoredOnceEvenWhenItsTimesDiffer() {
        RunStore store = emptyStore();
        Run first = fromLog(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")), "sha256:1");
        Run datedAnew = fromLog(run("2026-06-21T09:00:00Z", 'a', target("A", "1.9")), "sha256:1");
        Run withoutLog = run("2026-05-05T09:00:00Z", 'a', target("A", "1.2"));
        store.append(inCiRun(first, "77"));

        assertThat(store.append(inCiRun(datedAnew, "77"))).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(store.append(inCiRun(withoutLog, "77"))).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(1);
    }

    @Test
    default void aFailureAndTheSuccessOfTheNextAttemptAreBothKept() {
        RunStore store = emptyStore();
        Run failure = inCiRun(failed(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"))), "77", 1);
        Run success = inCiRun(run("2026-05-04T09:00:00Z", 'a', target("A", "1.2"), target("B", "3.4")), "77", 2);
        store.append(failure);

        assertThat(store.append(success)).isInstanceOf(Appended.Added.class);
        assertThat(store.append(success)).isInstanceOf(Appended.AlreadyThere.class);
        assertThat(store.read(HistoryWindow.ALL).runs())
                .extracting(StoredRun::run)
                .containsExactly(failure, success);
    }

    @Test
    default void twoCommitsOfACiRunAreTwoMeasurements() {
        RunStore store = emptyStore();
        store.append(inCiRun(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")), "77"));

        Appended other = store.append(inCiRun(run("2026-05-04T07:00:00Z", 'b', target("A", "1.2")), "77"));

        assertThat(other).isInstanceOf(Appended.Added.class);
    }

    @Test
    default void twoLogsOfACiRunAreTwoMeasurements() {
        RunStore store = emptyStore();
        store.append(inCiRun(fromLog(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2")), "sha256:1"), "77"));

        Appended other =
                store.append(inCiRun(fromLog(run("2026-05-04T07:00:00Z", 'a', target("B", "3.4")), "sha256:2"), "77"));

        assertThat(other).isInstanceOf(Appended.Added.class);
        assertThat(other.stored().name()).hasToString("2026-05-04-aaaaaaa-2");
    }

    @Test
    default void anotherCiRunOfTheSameCommitIsANewMeasurement() {
        RunStore store = emptyStore();
        Run run = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
        store.append(inCiRun(run, "77"));

        Appended again = store.append(inCiRun(run, "78"));

        assertThat(again).isInstanceOf(Appended.Added.class);
        assertThat(again.stored().name()).hasToString("2026-05-04-aaaaaaa-2");
    }

    @Test
    default void aRunOfLongAgoCanBeAddedLater() {
        RunStore store = emptyStore();
        Run newer = run("2026-05-11T06:00:00Z", 'b', target("A", "1.2"));
        Run older = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
        store.append(newer);

        store.append(older);

        assertThat(store.read(HistoryWindow.ALL).runs())
                .extracting(StoredRun::run)
                .containsExactly(older, newer);
    }

    @Test
    default void runsAppendedAtOnceAreAllStoredExactlyOnce() throws Exception {
        RunStore store = emptyStore();
        List<Callable<Appended>> appends = new ArrayList<>();
        for (char digit : "0123456789abcdef".toCharArray()) {
            Run run = run("2026-05-04T06:00:00Z", digit, target("A", "1.2"));
            appends.add(() -> store.append(run));
        }

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Appended> append : threads.invokeAll(appends)) {
                assertThat(append.get()).isInstanceOf(Appended.Added.class);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(store.read(HistoryWindow.ALL).runs())
                .hasSize(16)
                .extracting(StoredRun::name)
                .doesNotHaveDuplicates();
    }
}
