package dev.leanbench.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.analysis.StatisticalJudge;
import dev.leanbench.core.analysis.StatisticalLevels;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.TargetSeries;
import dev.leanbench.core.report.TopTargets.Order;
import dev.leanbench.core.usecase.FollowTarget;
import dev.leanbench.core.usecase.RankTargets;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on the history: its runs, one run, its targets, one target. */
class HistoryPagesTest {

    private static final int WEEKS = 40;
    private static final History HISTORY = history(WEEKS);
    private static final StoredRun NEWEST = HISTORY.newest().orElseThrow();

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void theRunsWithTheWeeksThatAreMissingAndTheTrend(int columns) throws IOException {
        String text = HistoryTable.render(HistoryOutline.of(HISTORY), Golden.wide(columns));

        Golden.assertSame("history-" + columns + ".txt", text);
        Golden.assertFits(text, columns);
    }

    @Test
    void anEmptyHistorySaysHowToBegin() {
        assertThat(HistoryTable.render(HistoryOutline.of(History.EMPTY), Screen.NONE))
                .isEqualTo("No run has been stored yet. Store one with: bench weekly --log FILE\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void oneTarget(int columns) throws IOException {
        String text = TargetPage.render(series("Lab.Order.Lattice"), 6, Golden.wide(columns));

        Golden.assertSame("target-" + columns + ".txt", text);
        Golden.assertFits(text, columns);
    }

    @Test
    void aTargetInAPipeHasNeitherColoursNorCutNames() throws IOException {
        Golden.assertSame("target-pipe.txt", TargetPage.render(series("Lab.Order.Lattice"), 3, Screen.NONE));
    }

    @Test
    void aTargetThatTookAStepWithAllOthers() throws IOException {
        TargetSeries series = series(history(34), "Lab.Order.Lattice");

        Golden.assertSame("target-with-all.txt", TargetPage.render(series, 8, Golden.wide(80)));
    }

    @Test
    void aTargetThatIsGone() throws IOException {
        Golden.assertSame("target-gone.txt", TargetPage.render(series("Lab.Gone"), 3, Golden.wide(80)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void theTargetsThatMatterMost(int columns) throws IOException {
        StoredRun before = HISTORY.runs().get(HISTORY.runs().size() - 2);
        String text = TopTable.render(RankTargets.slowest(NEWEST, Order.SECONDS, 5), Golden.wide(columns)) + "\n"
                + TopTable.render(RankTargets.slowest(NEWEST, Order.SHARE, 5), Golden.wide(columns)) + "\n"
                + TopTable.render(
                        RankTargets.grown(
                                new StatisticalJudge(Settings.DEFAULT).judge(HISTORY.before(NEWEST), NEWEST), 5),
                        Golden.wide(columns));

        assertThat(text).contains(before.name() + " → " + NEWEST.name());
        Golden.assertSame("top-" + columns + ".txt", text);
        Golden.assertFits(text, columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void oneRunOfWhichEverythingIsKnown(int columns) throws IOException {
        StoredRun run = stored(Runs.withEverything());
        String text = RunPage.render(run, RankTargets.slowest(run, Order.SECONDS, 2), Golden.wide(columns));

        Golden.assertSame("show-" + columns + ".txt", text);
        Golden.assertFits(text, columns);
    }

    private static TargetSeries series(String target) {
        return series(HISTORY, target);
    }

    private static TargetSeries series(History history, String target) {
        return new FollowTarget(new StatisticalJudge(Settings.DEFAULT), new StatisticalLevels(Settings.DEFAULT))
                .follow(history, new TargetName(target))
                .orElseThrow();
    }

    /**
     * Forty weeks of a project of thirty targets: one steps up and down, one is renamed, one goes; two weeks are missing.
     * From some week on everything takes a quarter more.
     */
    private static History history(int slowerFrom) {
        List<StoredRun> runs = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            if (week != 20 && week != 21) {
                Instant monday = Instant.parse("2025-06-02T06:00:00Z").plus(7L * week, ChronoUnit.DAYS);
                Run run = Reports.run(
                        monday.toString(),
                        (char) ('a' + week % 6),
                        Integer.toString(600 + week * 7 % 13),
                        week < 26 ? "v4.29.0" : "v4.30.0-rc2",
                        targets(week, week < slowerFrom ? 100 : 125));
                runs.add(stored(week == 30 ? Reports.ending(run, Outcome.FAILURE) : run));
            }
        }
        return new History(runs, List.of());
    }

    private static TargetTiming[] targets(int week, int percent) {
        List<TargetTiming> targets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            targets.add(Runs.target(
                    "Lab.Part" + (char) ('A' + i % 26) + i, wavering((20 + 3 * i) * percent / 100, week + i)));
        }
        int level = week < 12 ? 60 : week < 28 ? 96 : week < WEEKS - 1 ? 72 : 110;
        targets.add(
                Runs.target(week < 18 ? "Lab.Lattice" : "Lab.Order.Lattice", wavering(level * percent / 100, week)));
        if (week < 33) {
            targets.add(Runs.target("Lab.Gone", wavering(33 * percent / 100, week)));
        }
        return targets.toArray(TargetTiming[]::new);
    }

    /** Tenths of seconds about a level, as Lake prints them. */
    private static String wavering(int tenths, int week) {
        int shown = tenths + (week * 5 % 7 - 3) * tenths / 100;
        return shown < 100 ? shown / 10 + "." + shown % 10 : Integer.toString(shown / 10);
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
