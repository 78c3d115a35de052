package dev.leanbench.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static final String LONG = "Mathlib.AlgebraicGeometry.EllipticCurve.DivisionPolynomial.Degree";

    @Test
    void aPipeGetsWholeLinesWithoutColour() throws IOException {
        Golden.assertSame("report-pipe.txt", TextReport.render(report(), Screen.NONE));
    }

    @Test
    void thatAllTargetsTakeLongerIsAsRedAsThatOneDoes() {
        String text = TextReport.render(StatisticalReports.allTargetsSlower(), new Screen(OptionalInt.of(80), true));

        assertThat(text).startsWith("\u001B[31mAll targets have taken 12 % more time since 2026-05-04.");
    }

    @Test
    void aNarrowScreenGetsShorterNamesAndColours() throws IOException {
        String text = TextReport.render(report(), new Screen(OptionalInt.of(60), true));

        Golden.assertSame("report-screen.txt", text);
        Golden.assertFits(text, 60);
    }

    @Test
    void everythingThatCanBeFoundIsShown() throws IOException {
        Report report = StatisticalReports.everything();

        Golden.assertSame("report-everything-pipe.txt", TextReport.render(report, Screen.NONE));
        Golden.assertSame(
                "report-everything-screen.txt", TextReport.render(report, new Screen(OptionalInt.of(80), true)));
        Golden.assertSame("diff-everything-80.txt", TextReport.changes(report.diff(), Golden.wide(80)));
    }

    @ParameterizedTest
    @ValueSource(ints = {44, 60, 80, 120})
    void noLineIsWiderThanTheScreen(int columns) {
        Golden.assertFits(TextReport.render(StatisticalReports.everything(), Golden.wide(columns)), columns);
        Golden.assertFits(TextReport.render(Reports.fourWeeks(), Golden.wide(columns)), columns);
        Golden.assertFits(TextReport.render(Reports.firstRun(), Golden.wide(columns)), columns);
    }

    @Test
    void ofAFailedBuildNothingIsSaidToHaveChanged() throws IOException {
        Report report = Reports.of(
                Reports.run("2026-04-06T03:00:00Z", 'a', "60", "v4.29.0", Runs.target("A", "10")),
                Runs.withEverything());

        Golden.assertSame("report-failed.txt", TextReport.render(report, Golden.wide(80)));
    }

    @Test
    void aNameCannotTurnTheDirectionOfTheText() {
        Report report = report("evil\u202Ename");

        assertThat(TextReport.render(report, Screen.NONE))
                .contains("evil\uFFFDname")
                .doesNotContain("\u202E");
        assertThat(TextReport.changes(report.diff(), Screen.NONE)).doesNotContain("\u202E");
    }

    @ParameterizedTest
    @CsvSource({"100, '', xterm", "80, 1, xterm", "80, '', dumb"})
    void aProcessWithoutATerminalHasNoScreen(String columns, String noColour, String terminal) {
        Map<String, String> variables = Map.of("COLUMNS", columns, "NO_COLOR", noColour, "TERM", terminal);

        assertThat(Screen.ofThisProcess(variables)).isEqualTo(Screen.NONE);
    }

    private static Report report() {
        return report(LONG);
    }

    private static Report report(String name) {
        StoredRun before = stored(Runs.run(
                "2026-04-06T03:00:00Z",
                'a',
                Runs.target(name, "10"),
                Runs.target("B", "2.0"),
                Runs.target("C", "0.268")));
        StoredRun after = stored(Runs.run(
                "2026-04-27T03:00:00Z", 'b', Runs.target(name, "99"), Runs.target("B", "1.2"), Runs.target("D", "61")));
        History earlier = new History(List.of(before), List.of());
        RunDiff diff = ThresholdJudge.DEFAULT.judge(earlier, after);
        return new ReportWriter(5, Optional.empty(), "0.1.0").write(earlier, diff);
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
