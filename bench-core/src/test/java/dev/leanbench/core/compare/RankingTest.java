package dev.leanbench.core.compare;

import static dev.leanbench.core.contract.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Verdict SLOWER = new Verdict.Regressed();
    private static final Verdict FASTER = new Verdict.Improved();

    @Test
    void theLargestChangesInSecondsComeFirstInEachDirection() {
        Ranking ranking = Ranking.of(
                diff(
                        change("Slow", SLOWER, "1.0", "3.0"),
                        change("Slowest", SLOWER, "10", "15"),
                        change("Fast", FASTER, "3.0", "1.0"),
                        change("Fastest", FASTER, "15", "10")),
                5);

        assertThat(names(ranking.slower())).containsExactly("Slowest", "Slow");
        assertThat(names(ranking.faster())).containsExactly("Fastest", "Fast");
    }

    @Test
    void onlyCredibleChangesAreRankedHoweverLargeTheOthersAre() {
        Ranking ranking = Ranking.of(
                diff(
                        change("Noisy", new Verdict.WithinNoise(), "10", "90"),
                        change("Odd", new Verdict.Unknown("the runs are not alike"), "10", "90"),
                        change("Slow", SLOWER, "1.0", "3.0")),
                5);

        assertThat(names(ranking.slower())).containsExactly("Slow");
        assertThat(ranking.faster()).isEmpty();
    }

    @Test
    void ofEqualChangesTheNameDecides() {
        Ranking ranking = Ranking.of(diff(change("B", SLOWER, "1.0", "2.0"), change("A", SLOWER, "3.0", "4.0")), 5);

        assertThat(names(ranking.slower())).containsExactly("A", "B");
    }

    @Test
    void whatIsLeftOutIsStillCounted() {
        Ranking ranking = Ranking.of(
                diff(
                        change("A", SLOWER, "1.0", "2.0"),
                        change("B", SLOWER, "1.0", "3.0"),
                        change("C", FASTER, "3.0", "1.0")),
                1);

        assertThat(names(ranking.slower())).containsExactly("B");
        assertThat(ranking.slowerInAll()).isEqualTo(2);
        assertThat(ranking.fasterInAll()).isEqualTo(1);
        assertThat(Ranking.of(diff(change("A", SLOWER, "1.0", "2.0")), 0).slower())
                .isEmpty();
    }

    private static List<String> names(List<TargetChange> changes) {
        return changes.stream().map(change -> change.name().value()).toList();
    }

    private static TargetChange change(String name, Verdict verdict, String before, String after) {
        TimeChange time = new TimeChange(Optional.of(Seconds.parse(before)), Optional.of(Seconds.parse(after)));
        return new TargetChange(new TargetName(name), verdict, time, Optional.empty(), "because");
    }

    private static RunDiff diff(TargetChange... changes) {
        Run run = run("2026-05-11T06:00:00Z", 'b');
        StoredRun head = new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
        return new RunDiff(Optional.empty(), head, Arrays.asList(changes), "rule", List.of());
    }
}
