package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSelectorTest {

    private static final History HISTORY = history(
            run("2026-05-04T06:00:00Z", "abcd111", "90"),
            run("2026-05-04T18:00:00Z", "abcd222", "80"),
            run("2026-05-11T06:00:00Z", "beef333", "95"),
            run("2026-05-18T06:00:00Z", "2026bee", "99"),
            run("2026-05-18T07:00:00Z", "2026bee", "98"));

    @ParameterizedTest
    @CsvSource({
        "latest, 2026-05-18-2026bee-2",
        "latest~0, 2026-05-18-2026bee-2",
        "latest~1, 2026-05-18-2026bee",
        "latest~4, 2026-05-04-abcd111",
        "best, 2026-05-04-abcd222",
        "2026-05-18-2026bee, 2026-05-18-2026bee",
        "2026-05-18-2026bee-2, 2026-05-18-2026bee-2",
        "2026-05-18, 2026-05-18-2026bee-2",
        "2026-05-04, 2026-05-04-abcd222",
        "2026, 2026-05-18-2026bee-2",
        "beef, 2026-05-11-beef333",
        "BEEF3, 2026-05-11-beef333",
        "abcd1, 2026-05-04-abcd111",
        "beef333000000000000000000000000000000000, 2026-05-11-beef333"
    })
    void aRunIsNamedInManyWays(String wanted, String meant) {
        assertThat(new RunSelector(HISTORY).select(wanted).name()).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latest~5 | there are only 5 runs | The oldest is latest~4, 2026-05-04-abcd111",
                "abcd | 2 commits begin like that | Say which: 2026-05-04-abcd111, 2026-05-04-abcd222",
                "abc | takes 4 digits or more | Give more of it",
                "2026-05-12 | no run was made on that day | The nearest: 2026-05-11-beef333 and 2026-05-18-2026bee",
                "lastest | no run is called that | Perhaps latest;",
                "2026-05-11-beef334 | no run is called that | Perhaps 2026-05-11-beef333;",
                "HEAD | no run is called that | Say latest, latest~3, best, a date, or the beginning of a commit",
                "dead | no run is called that | Say latest, latest~3, best, a date, or the beginning of a commit"
            })
    void whatNamesNoRunIsToldWithWhatMayHaveBeenMeant(String wanted, String what, String remedy) {
        assertThatThrownBy(() -> new RunSelector(HISTORY).select(wanted))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(wanted + ": ")
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }

    @Test
    void thereIsNoBestRunWhereNoTotalWasMeasured() {
        Run unmeasured = new Run(
                RunOrigin.startedAt(Instant.parse("2026-05-04T06:00:00Z"), new CommitId("abcd111")),
                BuildResult.successful(Optional.empty(), List.of(Runs.target("A", "1"))));

        assertThatThrownBy(() -> new RunSelector(history(unmeasured)).select("best"))
                .hasMessageContaining("no whole build has a total");
        assertThat(new RunSelector(history(unmeasured)).select("latest").run()).isEqualTo(unmeasured);
    }

    private static Run run(String startedAt, String commit, String total) {
        return new Run(
                RunOrigin.startedAt(Instant.parse(startedAt), new CommitId(commit)),
                BuildResult.successful(Optional.of(Seconds.parse(total)), List.of(Runs.target("A", "1"))));
    }

    private static History history(Run... runs) {
        List<StoredRun> stored = new ArrayList<>();
        Set<RunName> taken = new HashSet<>();
        for (Run run : runs) {
            RunName name = RunName.firstFreeFor(run.origin(), taken);
            taken.add(name);
            stored.add(new StoredRun(name, run));
        }
        return new History(stored, List.of());
    }
}
