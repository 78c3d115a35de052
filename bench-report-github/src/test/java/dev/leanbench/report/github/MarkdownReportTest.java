package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.report.Forge;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Golden files are written anew with {@code -Dbench.golden=write}. */
class MarkdownReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void aFirstRunReadsLikeTheGoldenFile() throws IOException {
        assertGolden("first-run.md", Reports.firstRun());
    }

    @Test
    void fourWeeksReadLikeTheGoldenFile() throws IOException {
        assertGolden("four-weeks.md", Reports.fourWeeks());
    }

    @Test
    void whatStatisticsFoundReadsLikeTheGoldenFile() throws IOException {
        assertGolden("everything.md", StatisticalReports.everything());
    }

    @Test
    void theShortFormReadsLikeTheGoldenFile() throws IOException {
        assertGolden("brief.md", GitHubReports.brief(StatisticalReports.everything()));
    }

    @Test
    void theLinksOfAnEnterpriseServerLeadThere() {
        Report report =
                StatisticalReports.everything(Optional.of(new Forge("https://ghe.example.org/git", "team/project")));

        assertThat(GitHubReports.markdown(report))
                .contains(
                        "](https://ghe.example.org/git/team/project/commit/",
                        "](https://ghe.example.org/git/team/project/compare/",
                        "](https://ghe.example.org/git/team/project/blob/bench-history/bench/history/")
                .doesNotContain("https://github.com/owner/project/commit");
    }

    @Test
    void aFailedRunIsNotComparedAndSaysWhy() {
        Report report = Reports.of(
                Runs.run("2026-04-06T03:00:00Z", 'a', Runs.target("A", "10")),
                Reports.ending(Runs.run("2026-04-13T03:00:00Z", 'b', Runs.target("A", "99")), Outcome.FAILURE));

        assertThat(GitHubReports.markdown(report))
                .startsWith("## ⚠️ The build failed")
                .doesNotContain("### Slower");
    }

    @Test
    void aPartialRunDoesNotCallWhatWasCachedRemoved() {
        Report report = Reports.of(
                Runs.run("2026-04-06T03:00:00Z", 'a', Runs.target("A", "10"), Runs.target("B", "10")),
                Reports.ending(Runs.run("2026-04-13T03:00:00Z", 'b', Runs.target("A", "10")), Outcome.PARTIAL));

        assertThat(GitHubReports.markdown(report))
                .startsWith("## ⚠️ Only part of the build was timed")
                .doesNotContain("Removed");
    }

    @Test
    void oneCommitMeasuredTwiceIsNoRangeOfCommits() {
        Report report = Reports.of(
                Runs.run("2026-04-06T03:00:00Z", 'a', Runs.target("A", "1.0"), Runs.target("B", "1.0")),
                Runs.run("2026-04-13T03:00:00Z", 'a', Runs.target("A", "9.0"), Runs.target("B", "1.0")));

        assertThat(GitHubReports.markdown(report)).contains("### Slower\n").doesNotContain("...");
    }

    @Test
    void withoutAForgeNothingLinksToOne() {
        Report report = Reports.of(
                5,
                Optional.empty(),
                List.of(),
                Runs.run("2026-04-06T03:00:00Z", 'a', Runs.target("A", "10")),
                Runs.run("2026-04-13T03:00:00Z", 'b', Runs.target("A", "99")));

        assertThat(GitHubReports.markdown(report))
                .contains("1 target got slower")
                .doesNotContain("](");
        assertThat(GitHubReports.markdown(StatisticalReports.everything(Optional.empty()))
                        .replaceAll("\\[CI run]\\(", ""))
                .doesNotContain("](");
    }

    @Test
    void aHostileTargetCannotEndOurPartOfTheIssue() {
        String name = "`|` <!-- bench:report:end --> @someone #1 </details>";
        Report report = Reports.of(
                Runs.run("2026-04-06T03:00:00Z", 'a', Runs.target(name, "10"), Runs.target(name + "gone", "1")),
                Runs.run("2026-04-13T03:00:00Z", 'b', Runs.target(name, "99"), Runs.target(name + "new", "1")));
        String first = GitHubReports.markdown(report);

        IssueBody body = new IssueBody("people").with(first).with("other\n");

        assertThat(first).contains("### Slower", "### New", "### Removed").contains("``");
        assertThat(body).isEqualTo(new IssueBody("people").with("other\n"));
    }

    @Test
    void aReportTooLongLosesWholeRowsAndSaysHowMany() {
        Report report = Reports.manyChanges(8_000);

        String markdown = GitHubReports.markdown(report);

        assertThat(markdown).hasSizeLessThanOrEqualTo(IssueBody.MAX_REPORT_LENGTH);
        assertThat(markdown).hasSizeGreaterThan(IssueBody.MAX_REPORT_LENGTH - 500);
        long shown = markdown.lines().filter(line -> line.startsWith("| `Lab.")).count();
        String hidden = markdown.lines()
                .filter(line -> line.endsWith(" more not shown."))
                .reduce((first, last) -> last)
                .orElseThrow();
        // The five regressions on top are also the five slowest targets.
        assertThat(shown - 5 + Integer.parseInt(hidden.substring(0, hidden.indexOf(' '))))
                .isEqualTo(8_000);
        assertThat(markdown.lines().filter(line -> line.startsWith("| `Lab.")).toList())
                .allMatch(line -> line.endsWith(" |"));
    }

    @Test
    void howeverLittleRoomThereIsTheWorstRegressionIsTheLastRowToGo() {
        String markdown = MarkdownReport.render(Reports.manyChanges(500), 4_000);

        assertThat(markdown).hasSizeLessThanOrEqualTo(4_000).contains("| `Lab.T00499` |");
    }

    private static void assertGolden(String name, Report report) throws IOException {
        assertGolden(name, GitHubReports.markdown(report));
    }

    private static void assertGolden(String name, String markdown) throws IOException {
        if ("write".equals(System.getProperty("bench.golden"))) {
            Files.writeString(GOLDEN.resolve(name), markdown);
        }
        assertThat(markdown).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
