package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.inCiRun;
import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.HistoryRepair;
import dev.leanbench.core.port.RunStore;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCareTest {

    private static final Run FIRST = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "2"));
    private static final Run SECOND = run("2026-05-11T06:00:00Z", 'b', target("A", "1.3"));

    @TempDir
    private Path temporary;

    private Path repository;
    private HandWrittenBranch branch;
    private HistoryCare care;

    @BeforeEach
    void storeTwoRuns() {
        repository = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        branch = new HandWrittenBranch(repository);
        care = GitStorage.care(repository, Optional.empty(), GitStorage.Access.ANONYMOUS);
        RunStore store = GitStorage.branch(repository, Optional.empty(), Optional.empty());
        store.append(FIRST);
        store.append(SECOND);
    }

    @Test
    void whatBenchWroteIsSound() {
        assertThat(care.check()).isEmpty();
        assertThat(care.repair().mended()).isEmpty();
        assertThat(git(repository, "rev-list", "--count", "bench-history").strip())
                .isEqualTo("2");
    }

    @Test
    void aBranchThatDoesNotExistIsSound() {
        git(repository, "branch", "-D", "bench-history");

        assertThat(care.check()).isEmpty();
        assertThat(care.repair().left()).isEmpty();
    }

    @Test
    void everyKindOfFaultIsNamed() {
        branch.put("bench/history/2026-05-18-ccccccc.json", "{\"schema_version\": 1}");
        branch.put(
                "bench/history/2026-05-19-ddddddd.json", GitStorage.write(FIRST).replace("100.5", "101.5"));
        branch.put(
                "bench/history/2026-05-04-aaaaaaa-2.json",
                GitStorage.write(FIRST)
                        .replace("{\"name\": \"A\", \"seconds\": 1.2},\n", "{\"name\": \"Z\", \"seconds\": 1},\n"));
        branch.put("bench/history/2026-05-11-bbbbbbb-2.json", GitStorage.write(SECOND));
        branch.put("bench/history/notes.txt", "hello\n");
        branch.put("bench/notes.txt", "hello\n");
        branch.put("bench/latest.json", GitStorage.write(FIRST));

        assertThat(care.check())
                .extracting(fault -> fault.path().replaceFirst("^bench/(history/)?", "") + ": " + fault.what())
                .containsExactlyInAnyOrder(
                        "2026-05-04-aaaaaaa-2.json: its targets are not sorted by name",
                        "2026-05-11-bbbbbbb-2.json: it is the same measurement as"
                                + " bench/history/2026-05-11-bbbbbbb.json; both are kept",
                        "2026-05-18-ccccccc.json: the document: required property 'date' not found",
                        "2026-05-19-ddddddd.json: it should be called bench/history/2026-05-04-aaaaaaa-3.json",
                        "notes.txt: it is no document; it is left alone",
                        "notes.txt: it is no document; it is left alone",
                        "latest.json: it is not the newest run, bench/history/2026-05-11-bbbbbbb-2.json");
    }

    @Test
    void aRepairMendsNamesAndTheLatestAndKeepsEveryMeasurement() {
        Run third = run("2026-05-18T06:00:00Z", 'c', target("A", "1.4"));
        branch.put("bench/history/tuesday.json", GitStorage.write(third));
        branch.put("bench/history/notes.txt", "hello\n");
        branch.remove("bench/latest.json");

        HistoryRepair repair = care.repair();

        assertThat(repair.mended())
                .extracting(HistoryFault::path)
                .containsExactly("bench/history/tuesday.json", "bench/latest.json");
        assertThat(repair.left()).extracting(HistoryFault::path).containsExactly("bench/history/notes.txt");
        assertThat(branch.text("bench/latest.json")).isEqualTo(GitStorage.write(third));
        assertThat(branch.text("bench/history/2026-05-18-ccccccc.json")).isEqualTo(GitStorage.write(third));
        assertThat(branch.text("bench/history/notes.txt")).isEqualTo("hello\n");
        assertThat(branch.paths())
                .containsExactly(
                        "README.md",
                        "bench/history/2026-05-04-aaaaaaa.json",
                        "bench/history/2026-05-11-bbbbbbb.json",
                        "bench/history/2026-05-18-ccccccc.json",
                        "bench/history/notes.txt",
                        "bench/latest.json");
        assertThat(care.check()).extracting(HistoryFault::mendable).containsExactly(false);
    }

    @Test
    void theSameCiRunTwiceIsPointedOut() {
        branch.put(
                "bench/history/2026-05-18-ccccccc.json",
                GitStorage.write(inCiRun(run("2026-05-18T06:00:00Z", 'c', target("A", "1.4")), "77")));
        branch.put(
                "bench/history/2026-05-19-ccccccc.json",
                GitStorage.write(inCiRun(run("2026-05-19T06:00:00Z", 'c', target("A", "1.5")), "77")));
        branch.put(
                "bench/latest.json",
                GitStorage.write(inCiRun(run("2026-05-19T06:00:00Z", 'c', target("A", "1.5")), "77")));

        assertThat(care.check())
                .extracting(HistoryFault::what)
                .containsExactly("it is the same measurement as bench/history/2026-05-18-ccccccc.json; both are kept");
    }

    @Test
    void twoAttemptsOfOneCiRunAreSound() {
        RunStore store = GitStorage.branch(repository, Optional.empty(), Optional.empty());
        store.append(inCiRun(run("2026-05-18T06:00:00Z", 'c', target("A", "1.4")), "77", 1));
        store.append(inCiRun(run("2026-05-18T09:00:00Z", 'c', target("A", "1.5")), "77", 2));

        assertThat(care.check()).isEmpty();
    }
}
