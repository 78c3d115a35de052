package dev.leanbench.cli.text;

import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.RunSummary;
import java.util.List;

/** The report as plain text. */
public final class TextReport {

    private TextReport() {}

    /**
     * The report for a person at a terminal.
     *
     * @param report a report
     * @return lines of text
     */
    public static String render(Report report) {
        StringBuilder text = new StringBuilder(Phrases.headline(report)).append("\n\n");
        RunSummary head = report.head();
        text.append(head.name() + ": total " + Phrases.total(head.total()) + ", " + head.targets() + " targets"
                + (head.failed() == 0 ? "" : ", " + head.failed() + " failed") + "\n");
        report.deltas()
                .forEach(delta -> text.append("  %-13s %s  %s  %s%n"
                        .formatted(
                                Phrases.since(delta.since()),
                                delta.run().name(),
                                Phrases.total(delta.totals().before()),
                                Phrases.change(delta.totals()))));
        append(text, "Slower", report.ranking().slower(), report.ranking().slowerInAll());
        append(text, "Faster", report.ranking().faster(), report.ranking().fasterInAll());
        count(text, "new", report.diff(), Verdict.Kind.NEW);
        count(text, "removed", report.diff(), Verdict.Kind.REMOVED);
        count(text, "renamed", report.diff(), Verdict.Kind.RENAMED);
        report.surroundings()
                .forEach(change -> text.append("Changed: %s: %s → %s%n"
                        .formatted(
                                change.what(),
                                change.before().orElse("not there"),
                                change.after().orElse("not there"))));
        Phrases.sparkline(report.trend()).ifPresent(line -> text.append("\nTrend of the total: " + line + "\n"));
        if (!report.slowest().isEmpty()) {
            text.append("\nSlowest\n");
            report.slowest()
                    .forEach(target ->
                            text.append("%12s  %s%n".formatted(Phrases.duration(target.elapsed()), target.name())));
        }
        report.skipped().forEach(file -> text.append("\nSkipped " + file.path() + ": " + file.reason()));
        text.append("\nRule: " + report.diff().rule() + ". Runs to compare with: " + report.baselineRuns() + ".\n");
        return text.toString();
    }

    /**
     * The credible changes of a diff, all of them.
     *
     * @param diff a diff
     * @return lines of text
     */
    public static String changes(RunDiff diff) {
        if (diff.base().isEmpty()) {
            return diff.head().name() + ": there is no earlier run to compare with.\n";
        }
        StringBuilder text = new StringBuilder();
        text.append(diff.base().get().name() + " → " + diff.head().name() + ": total " + Phrases.change(diff.totals())
                + "\n");
        Ranking all = Ranking.of(diff, diff.changes().size());
        append(text, "Slower", all.slower(), all.slowerInAll());
        append(text, "Faster", all.faster(), all.fasterInAll());
        count(text, "new", diff, Verdict.Kind.NEW);
        count(text, "removed", diff, Verdict.Kind.REMOVED);
        count(text, "renamed", diff, Verdict.Kind.RENAMED);
        text.append("Rule: " + diff.rule() + ".\n");
        return text.toString();
    }

    private static void append(StringBuilder text, String title, List<TargetChange> changes, int inAll) {
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n" + title + " (" + changes.size() + " of " + inAll + ")\n");
        for (TargetChange change : changes) {
            text.append("%10s → %-10s %-20s %s%n"
                    .formatted(
                            Phrases.total(change.time().before()),
                            Phrases.total(change.time().after()),
                            Phrases.change(change.time()),
                            change.name()));
        }
    }

    private static void count(StringBuilder text, String word, RunDiff diff, Verdict.Kind kind) {
        int count = diff.with(kind).size();
        if (count > 0) {
            text.append("\n" + count + " " + word + " targets, the first: "
                    + diff.with(kind).get(0).name() + "\n");
        }
    }
}
