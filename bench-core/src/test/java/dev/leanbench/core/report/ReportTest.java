package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Run;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final LocalDate FIRST_MONDAY = LocalDate.parse("2024-01-01");

    @Test
    void tellsOfTargetsThatChanged() {
        Report both = Reports.fourWeeks();
        assertThat(both.tellsOfSlower()).isTrue();
        assertThat(both.tellsOfFaster()).isTrue();

        Report slower = Reports.manyChanges(3);
        assertThat(slower.tellsOfSlower()).isTrue();
        assertThat(slower.tellsOfFaster()).isFalse();
    }

    @Test
    void tellsOfAllTargetsWhereNoneStandsOut() {
        Report report = StatisticalReports.allTargetsSlower();
        assertThat(report.tellsOfSlower()).isTrue();
        assertThat(report.tellsOfFaster()).isFalse();
    }

    @Test
    void tellsOfNothingWhereNothingIsCompared() {
        assertThat(Reports.firstRun().tellsOfSlower()).isFalse();
        assertThat(Reports.firstRun().tellsOfFaster()).isFalse();
    }

    @Test
    void theTotalsOfTheNewestYearOfWholeBuildsAreRecent() {
        Run[] runs = weekly(IntStream.range(0, 60));
        runs[58] = Reports.ending(runs[58], Outcome.FAILURE);

        assertThat(Reports.of(runs).recentTotals())
                .hasSize(52)
                .extracting(point -> point.run().date())
                .startsWith(FIRST_MONDAY.plusWeeks(7))
                .endsWith(FIRST_MONDAY.plusWeeks(57), FIRST_MONDAY.plusWeeks(59));
    }

    @Test
    void theNewestThreeGapsAreRecent() {
        Report report = Reports.of(weekly(IntStream.of(0, 2, 3, 5, 6, 8, 11)));

        assertThat(report.gaps()).hasSize(4);
        assertThat(report.recentGaps()).isEqualTo(report.gaps().subList(1, 4));
        assertThat(Reports.of(weekly(IntStream.of(0, 1, 3))).recentGaps())
                .extracting(Gap::days)
                .containsExactly(14L);
    }

    private static Run[] weekly(IntStream weeks) {
        return weeks.mapToObj(week -> Reports.run(
                        FIRST_MONDAY.plusWeeks(week) + "T03:00:00Z",
                        Character.forDigit(week % 16, 16),
                        "1394.2",
                        "v4.29.0",
                        Runs.target("Lab.Basic", "12")))
                .toArray(Run[]::new);
    }
}
