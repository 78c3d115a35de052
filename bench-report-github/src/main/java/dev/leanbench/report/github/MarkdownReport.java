package dev.leanbench.report.github;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.RunSummary;
import dev.leanbench.core.report.SurroundingChange;
import dev.leanbench.core.report.TotalDelta;
import java.util.List;
import java.util.Optional;

/** Lays a report out as GitHub-flavoured Markdown, the most important first. */
final class MarkdownReport {

    /** How many new, removed or renamed targets, and skipped files, are named; of the others only the number is said. */
    private static final int NAMED = 10;

    private final Report report;
    private final StringBuilder page = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
    }

    static String render(Report report) {
        MarkdownReport markdown = new MarkdownReport(report);
        markdown.line("**" + Phrases.headline(report) + "**").line("");
        markdown.snapshot();
        markdown.changes("Slower", report.ranking().slower(), report.ranking().slowerInAll());
        markdown.changes("Faster", report.ranking().faster(), report.ranking().fasterInAll());
        markdown.comingsAndGoings();
        markdown.surroundings();
        markdown.trend();
        markdown.slowest();
        markdown.footer();
        return markdown.page.toString();
    }

    private MarkdownReport line(String text) {
        page.append(text).append('\n');
        return this;
    }

    private void snapshot() {
        RunSummary head = report.head();
        line("Commit " + commit(head.origin().commit()) + ", " + head.origin().date() + ": total "
                + Phrases.total(head.total()) + ", " + head.targets() + " targets"
                + (head.failed() == 0 ? "" : ", " + head.failed() + " failed") + ".");
        line("");
        if (!report.deltas().isEmpty()) {
            line("| total against | then | now | change |").line("|---|---:|---:|---:|");
            for (TotalDelta delta : report.deltas()) {
                line("| " + Phrases.since(delta.since()) + " ("
                        + delta.run().origin().date() + ") | "
                        + Phrases.total(delta.totals().before()) + " | "
                        + Phrases.total(delta.totals().after()) + " | " + Phrases.change(delta.totals()) + " |");
            }
            line("");
        }
    }

    private String commit(CommitId commit) {
        return report.forge()
                .map(forge -> "[`" + commit.shortForm() + "`](" + forge.commitUrl(commit) + ")")
                .orElse("`" + commit.shortForm() + "`");
    }

    private void changes(String title, List<TargetChange> changes, int inAll) {
        if (changes.isEmpty()) {
            return;
        }
        line("### " + title + since()).line("");
        line("| target | before | after | change |").line("|---|---:|---:|---:|");
        for (TargetChange change : changes) {
            line("| " + Sanitiser.code(change.name().value()) + " | "
                    + Phrases.total(change.time().before()) + " | "
                    + Phrases.total(change.time().after()) + " | " + Phrases.change(change.time()) + " |");
        }
        line("");
        if (inAll > changes.size()) {
            line(inAll - changes.size() + " more are not shown.").line("");
        }
    }

    private String since() {
        return report.base()
                .filter(base ->
                        !base.origin().commit().equals(report.head().origin().commit()))
                .flatMap(base -> report.forge()
                        .map(forge -> " since [" + base.origin().commit().shortForm() + "]("
                                + forge.compareUrl(
                                        base.origin().commit(),
                                        report.head().origin().commit())
                                + ")"))
                .orElse("");
    }

    private void comingsAndGoings() {
        names("New", report.diff().with(Verdict.Kind.NEW));
        names("Removed", report.diff().with(Verdict.Kind.REMOVED));
        names("Renamed", report.diff().with(Verdict.Kind.RENAMED));
    }

    private void names(String title, List<TargetChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<String> names = changes.stream()
                .limit(NAMED)
                .map(change -> Sanitiser.code(change.name().value()))
                .toList();
        line(title + ": " + String.join(", ", names)
                        + (changes.size() > NAMED ? " and " + (changes.size() - NAMED) + " more" : "") + ".")
                .line("");
    }

    private void surroundings() {
        if (report.surroundings().isEmpty()) {
            return;
        }
        line("### Also changed").line("").line("| what | before | after |").line("|---|---|---|");
        for (SurroundingChange change : report.surroundings()) {
            line("| " + Sanitiser.code(change.what()) + " | " + value(change.before()) + " | " + value(change.after())
                    + " |");
        }
        line("");
    }

    private static String value(Optional<String> value) {
        return value.map(Sanitiser::code).orElse("not there");
    }

    private void trend() {
        Phrases.sparkline(report.trend())
                .ifPresent(line -> line("Trend of the total: `" + line + "`").line(""));
    }

    private void slowest() {
        if (report.slowest().isEmpty()) {
            return;
        }
        line("<details><summary>Slowest targets</summary>").line("");
        line("| target | time |").line("|---|---:|");
        for (TargetTiming target : report.slowest()) {
            line("| " + Sanitiser.code(target.name().value()) + " | " + Phrases.duration(target.elapsed()) + " |");
        }
        line("").line("</details>").line("");
    }

    private void footer() {
        report.diff().remarks().forEach(remark -> line(Sanitiser.code(remark)).line(""));
        report.skipped().stream()
                .limit(NAMED)
                .forEach(file -> line("Skipped " + Sanitiser.code(file.path()) + ": " + Sanitiser.code(file.reason()))
                        .line(""));
        if (report.skipped().size() > NAMED) {
            line(report.skipped().size() - NAMED + " more files were skipped.").line("");
        }
        line("<sub>bench " + report.benchVersion() + ", " + report.baselineRuns()
                + " earlier runs to compare with. Rule: " + report.diff().rule() + ".</sub>");
    }
}
