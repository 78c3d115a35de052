package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.report.Forge;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever names hold, it stays a name. The judge is a parser of GitHub-flavoured Markdown that is not ours. */
class HostileNamesTest {

    private static final long SEED = 20_261_124;

    /** Fewer where mutants are hunted, each of which costs a whole run. */
    private static final int NAMES = Integer.getInteger("bench.names", 120_000);

    private static final int TOGETHER = 100;
    private static final int REPORTS = NAMES / 240;

    private static final List<String> OUR_HTML =
            List.of("<details><summary>", "</summary>", "</details>", "<sub>", "</sub>", "<!-- bench:");

    @Test
    void noNameLeavesItsCell() {
        HostileNames names = new HostileNames(SEED);
        for (int i = 0; i < NAMES; i += TOGETHER) {
            List<String> lines = new ArrayList<>(Tables.header("Target", "Why", "Time"));
            for (int j = 0; j < TOGETHER; j++) {
                String name = names.next();
                lines.add(Tables.row(Untrusted.cell(name), Untrusted.proseCell(name), "1 s"));
            }
            ParsedMarkdown parsed = new ParsedMarkdown(String.join("\n", lines));

            // A parser cuts rows to the width of the header, so that it is the last cell which tells.
            assertThat(parsed.rows().subList(1, parsed.rows().size()))
                    .as("seed %d, from name %d", SEED, i)
                    .hasSize(TOGETHER)
                    .allSatisfy(row -> assertThat(row.get(2)).isEqualTo("1 s"));
            assertHarmless(parsed, "seed " + SEED + ", from name " + i);
        }
    }

    @Test
    void noNameLeavesItsLine() {
        HostileNames names = new HostileNames(SEED + 1);
        for (int i = 0; i < NAMES; i += TOGETHER) {
            List<String> lines = new ArrayList<>();
            for (int j = 0; j < TOGETHER; j++) {
                String name = names.next();
                lines.add("- " + Untrusted.code(name) + ": " + Untrusted.prose(name));
            }
            String markdown = String.join("\n", lines);

            assertThat(markdown.lines())
                    .as("seed %d, from name %d", SEED + 1, i)
                    .hasSize(TOGETHER);
            assertThat(markdown).doesNotContain("<!--");
            assertHarmless(new ParsedMarkdown(markdown), "seed " + (SEED + 1) + ", from name " + i);
        }
    }

    @Test
    void noNameBreaksAReport() {
        HostileNames names = new HostileNames(SEED + 2);
        int rendered = 0;
        while (rendered < REPORTS) {
            String one = names.next();
            String other = names.next();
            Optional<Report> report = report(one, other, one);
            if (report.isEmpty()) {
                continue;
            }
            rendered++;
            String markdown = GitHubReports.markdown(report.get());
            ParsedMarkdown parsed =
                    new ParsedMarkdown(new IssueBody("").with(markdown).text());

            assertThat(markdown).hasSizeLessThanOrEqualTo(IssueBody.MAX_REPORT_LENGTH);
            assertThat(parsed.fences()).as("report %d", rendered).containsExactly("mermaid");
            assertThat(parsed.references()).as("report %d", rendered).isEmpty();
            assertThat(parsed.links())
                    .as("report %d", rendered)
                    .allMatch(link -> link.startsWith("https://github.com/owner/project/"));
            assertThat(parsed.html())
                    .as("report %d", rendered)
                    .allMatch(html -> OUR_HTML.stream().anyMatch(html::startsWith));
            assertThat(parsed.rows())
                    .as("report %d", rendered)
                    .hasSameSizeAs(tame(one).rows());
        }
    }

    /** A report with these names wherever a name can stand; empty if the domain refuses one of them. */
    private static Optional<Report> report(String one, String other, String toolchain) {
        try {
            Report plain = Reports.of(
                    Reports.run("2026-04-06T03:00:00Z", 'a', "90", "v1", Runs.target(one, "10")),
                    Reports.run(
                            "2026-04-13T03:00:00Z",
                            'b',
                            "91",
                            "v1",
                            Runs.target(one, "10"),
                            Runs.target("gone " + other, "1")),
                    Reports.run(
                            "2026-04-20T03:00:00Z",
                            'c',
                            "99",
                            toolchain,
                            Runs.target(one, "99"),
                            Runs.target("new " + other, "1")));
            Optional<Forge> forge = Optional.of(new Forge("https://github.com", "owner/project"));
            return Optional.of(StatisticalReports.of(plain, forge, other));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** The same report with names that are just names. */
    private static ParsedMarkdown tame(String toolchain) {
        // Reports gives the dependencies of a toolchain by its hash.
        String sameDependencies = toolchain.hashCode() % 2 == 0 ? "v0" : "v3";
        return new ParsedMarkdown(
                GitHubReports.markdown(report("A", "B", sameDependencies).orElseThrow()));
    }

    private static void assertHarmless(ParsedMarkdown parsed, String where) {
        assertThat(parsed.links()).as(where).isEmpty();
        assertThat(parsed.html()).as(where).isEmpty();
        assertThat(parsed.fences()).as(where).isEmpty();
        assertThat(parsed.references()).as(where).isEmpty();
    }
}
