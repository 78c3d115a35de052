package dev.leanbench.cli.text;

import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.List;
import java.util.Optional;

/** The report as text in columns: what matters most comes first. */
public final class TextReport {

    private final Page page;

    private TextReport(Page page) {
        this.page = page;
    }

    /**
     * The report for a person at a terminal, or for a pipe.
     *
     * @param report a report
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String render(Report report, Screen screen) {
        Page page = new Page(screen);
        new TextReport(page).write(report);
        return page.text();
    }

    /**
     * What a diff found, all of it.
     *
     * @param diff a diff
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String changes(RunDiff diff, Screen screen) {
        Page page = new Page(screen);
        if (diff.base().isEmpty()) {
            page.prose(diff.head().name() + ": there is no earlier run to compare with.");
            return page.text();
        }
        page.prose(diff.base().get().name() + " → " + diff.head().name() + ": total " + Figures.delta(diff.totals())
                + " (" + Figures.percent(diff.totals()) + ")");
        Beliefs.write(page, diff.findings());
        Ranking ranking = Ranking.of(diff, diff.changes().size());
        new ChangeTables(page, diff.changes().size()).news(diff, ranking);
        ComingsAndGoings.write(page, diff);
        page.blank();
        diff.remarks().forEach(page::prose);
        page.prose("Rule: " + diff.rule() + ".");
        return page.text();
    }

    private void write(Report report) {
        page.prose(colour(report), Phrases.headline(report));
        if (report.headline() instanceof Headline.Compared) {
            Beliefs.write(page, report.diff().findings());
        }
        totals(report);
        ChangeTables tables = new ChangeTables(page, report.ranking().size());
        if (report.headline() instanceof Headline.Compared) {
            tables.news(report.diff(), report.ranking());
            ComingsAndGoings.write(page, report.diff());
            surroundings(report);
        }
        trend(report);
        slowest(report);
        if (report.headline() instanceof Headline.Compared) {
            tables.settled(report.diff());
        }
        failed(report.diff().head().run().build().failed());
        footer(report);
    }

    private static Paint colour(Report report) {
        if (report.headline() instanceof Headline.Compared) {
            return report.tellsOfSlower() ? Paint.WORSE : report.tellsOfFaster() ? Paint.BETTER : Paint.STRONG;
        }
        return report.headline() instanceof Headline.NotComparable ? Paint.WARNING : Paint.STRONG;
    }

    private void totals(Report report) {
        RunSummary head = report.head();
        page.blank();
        page.prose(head.name() + ": total " + Figures.duration(head.total()) + ", "
                + Figures.count(head.targets(), "target")
                + (head.failed() == 0 ? "" : ", " + head.failed() + " failed"));
        head.jobs().ifPresent(jobs -> page.prose(Phrases.jobs(jobs)));
        Columns columns = Columns.withWordsIn(1);
        report.deltas()
                .forEach(delta -> columns.add(
                        Phrases.since(delta.since()),
                        delta.run().name().toString(),
                        Figures.duration(delta.totals().before()),
                        Figures.delta(delta.totals()),
                        Figures.percent(delta.totals())));
        page.rows(columns);
    }

    private void surroundings(Report report) {
        if (report.surroundings().isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Changed around it");
        Columns columns = Columns.withWordsIn(1);
        report.surroundings()
                .forEach(change -> columns.add(change.what(), value(change.before()) + " → " + value(change.after())));
        page.rows(columns);
    }

    private static String value(Optional<String> value) {
        return value.orElse("not there");
    }

    private void trend(Report report) {
        Trends.line(report.recentTotals(), page.screen()).ifPresent(line -> {
            page.blank();
            page.line(line);
        });
    }

    private void slowest(Report report) {
        if (report.slowest().isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Slowest");
        Columns columns = new Columns();
        report.slowest().forEach(target -> columns.add(target.name().value(), Figures.reading(target.elapsed())));
        page.rows(columns);
    }

    private void failed(List<FailedTarget> failed) {
        if (failed.isEmpty()) {
            return;
        }
        page.title(Paint.WARNING, "Did not build (" + failed.size() + ")");
        Columns columns = new Columns();
        failed.forEach(target -> columns.add(target.name().value()));
        page.rows(columns);
    }

    private void footer(Report report) {
        page.blank();
        Phrases.power(report).ifPresent(page::prose);
        report.diff().remarks().forEach(page::prose);
        report.recentGaps().forEach(gap -> page.prose(Phrases.gap(gap)));
        report.skipped().forEach(file -> page.prose(Paint.WARNING, "Skipped " + file.path() + ": " + file.reason()));
        page.prose(
                Paint.ASIDE,
                "Rule: " + report.diff().rule() + ". Runs to compare with: " + report.baselineRuns() + ".");
    }
}
