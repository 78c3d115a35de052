package dev.leanbench.cli.text;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.RunSummary;
import java.util.List;
import java.util.Optional;

/** The report as text in columns. */
public final class TextReport {

    private static final int MOST_POINTS = 52;

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Screen screen) {
        this.screen = screen;
    }

    /**
     * The report for a person at a terminal, or for a pipe.
     *
     * @param report a report
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String render(Report report, Screen screen) {
        TextReport written = new TextReport(screen);
        written.headline(report);
        written.totals(report);
        written.changes(report.ranking());
        written.shifts("Confirmed by this run", report.diff(), LevelShift.Stage.CONFIRMED);
        written.shifts("Not borne out by this run", report.diff(), LevelShift.Stage.WITHDRAWN);
        written.memory(report);
        written.drifts(report);
        written.comingsAndGoings(report.diff());
        written.surroundings(report);
        written.trend(report);
        written.slowest(report);
        written.footer(report);
        return written.text.toString();
    }

    /**
     * The credible changes of a diff, all of them.
     *
     * @param diff a diff
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String changes(RunDiff diff, Screen screen) {
        TextReport written = new TextReport(screen);
        if (diff.base().isEmpty()) {
            written.line(diff.head().name() + ": there is no earlier run to compare with.");
            return written.text.toString();
        }
        written.line(diff.base().get().name() + " → " + diff.head().name() + ": total " + Figures.delta(diff.totals())
                + " (" + Figures.percent(diff.totals()) + ")");
        written.changes(Ranking.of(diff, diff.changes().size()));
        written.comingsAndGoings(diff);
        written.line("");
        written.line("Rule: " + diff.rule() + ".");
        return written.text.toString();
    }

    private void headline(Report report) {
        Paint paint = Paint.STRONG;
        if (report.headline() instanceof Headline.Compared compared) {
            paint = compared.slower() > 0 ? Paint.WORSE : compared.faster() > 0 ? Paint.BETTER : Paint.STRONG;
        } else if (report.headline() instanceof Headline.NotComparable) {
            paint = Paint.WARNING;
        }
        line(paint.on(screen, Phrases.headline(report)));
    }

    private void totals(Report report) {
        RunSummary head = report.head();
        line("");
        line(head.name() + ": total " + Figures.duration(head.total()) + ", " + Figures.count(head.targets(), "target")
                + (head.failed() == 0 ? "" : ", " + head.failed() + " failed"));
        Columns columns = new Columns();
        report.deltas()
                .forEach(delta -> columns.add(
                        Phrases.since(delta.since()),
                        delta.run().name().toString(),
                        Figures.duration(delta.totals().before()),
                        Figures.delta(delta.totals()),
                        Figures.percent(delta.totals())));
        lines(columns);
    }

    private void changes(Ranking ranking) {
        changes("Slower", Paint.WORSE, ranking.slower(), ranking.slowerInAll());
        changes("Faster", Paint.BETTER, ranking.faster(), ranking.fasterInAll());
    }

    private void changes(String title, Paint paint, List<TargetChange> changes, int inAll) {
        if (changes.isEmpty()) {
            return;
        }
        title(paint, title + " (" + changes.size() + " of " + inAll + ")");
        Columns columns = new Columns();
        for (TargetChange change : changes) {
            columns.add(
                    change.name().value(),
                    Figures.reading(change.time().before()) + " → "
                            + Figures.reading(change.time().after()),
                    Figures.delta(change.time()),
                    Figures.percent(change.time()),
                    change.evidence().map(TextReport::certainty).orElse(""));
        }
        lines(columns);
    }

    private static String certainty(Evidence evidence) {
        return Figures.confidence(evidence.confidence()) + ", " + Figures.count(evidence.runs(), "run")
                + (evidence.signal() == Signal.CPU_TIME ? ", by CPU" : "");
    }

    private void shifts(String title, RunDiff diff, LevelShift.Stage stage) {
        List<LevelShift> shifts = diff.findings().shifts(stage);
        if (shifts.isEmpty()) {
            return;
        }
        title(Paint.STRONG, title + " (" + shifts.size() + ")");
        Columns columns = new Columns();
        for (LevelShift shift : shifts) {
            columns.add(
                    shift.target().value(),
                    level(shift, shift.oldLevel()) + " → " + level(shift, shift.newLevel()),
                    Figures.percent(shift.ratio()),
                    "since " + shift.since().name());
        }
        lines(columns);
    }

    private static String level(LevelShift shift, double level) {
        return shift.signal() == Signal.PEAK_MEMORY ? Figures.memory(level) : Figures.level(level);
    }

    private void memory(Report report) {
        if (report.diff().findings().memory().isEmpty()) {
            return;
        }
        title(Paint.STRONG, "Peak memory");
        Columns columns = new Columns();
        report.diff().findings().memory().stream()
                .limit(report.ranking().size())
                .forEach(change -> columns.add(
                        change.name().value(),
                        Figures.memory((double) change.beforeBytes()) + " → "
                                + Figures.memory((double) change.afterBytes()),
                        Figures.percent(change.evidence().adjustedRatio()),
                        certainty(change.evidence())));
        lines(columns);
    }

    private void drifts(Report report) {
        if (report.diff().findings().drifts().isEmpty()) {
            return;
        }
        title(Paint.STRONG, "Drift");
        Columns columns = new Columns();
        for (Drift drift : report.diff().findings().drifts()) {
            columns.add(
                    drift.target().map(target -> target.value()).orElse("all targets"),
                    Figures.percent(drift.perWeek()) + " a week",
                    "since " + drift.since().name());
        }
        lines(columns);
    }

    private void comingsAndGoings(RunDiff diff) {
        count("new", diff, Verdict.Kind.NEW);
        count("removed", diff, Verdict.Kind.REMOVED);
        count("renamed", diff, Verdict.Kind.RENAMED);
    }

    private void count(String word, RunDiff diff, Verdict.Kind kind) {
        List<TargetChange> changes = diff.with(kind);
        if (!changes.isEmpty()) {
            line("");
            line(Figures.count(changes.size(), word + " target") + ", the first: "
                    + Columns.printable(changes.get(0).name().value()));
        }
    }

    private void surroundings(Report report) {
        if (report.surroundings().isEmpty()) {
            return;
        }
        title(Paint.STRONG, "Changed around it");
        Columns columns = new Columns();
        report.surroundings()
                .forEach(change -> columns.add(change.what(), value(change.before()) + " → " + value(change.after())));
        lines(columns);
    }

    private static String value(Optional<String> value) {
        return Columns.printable(value.orElse("not there"));
    }

    private void trend(Report report) {
        int from = Math.max(0, report.trend().size() - MOST_POINTS);
        Phrases.sparkline(report.trend().subList(from, report.trend().size())).ifPresent(line -> {
            line("");
            line("Trend of the total: " + line);
        });
    }

    private void slowest(Report report) {
        if (report.slowest().isEmpty()) {
            return;
        }
        title(Paint.STRONG, "Slowest");
        Columns columns = new Columns();
        report.slowest().forEach(target -> columns.add(target.name().value(), Figures.reading(target.elapsed())));
        lines(columns);
    }

    private void footer(Report report) {
        line("");
        Phrases.power(report).ifPresent(this::line);
        report.diff().remarks().forEach(remark -> line(Columns.printable(remark)));
        report.gaps()
                .forEach(gap -> line("No run between " + gap.before().date() + " and "
                        + gap.after().date() + "."));
        report.skipped()
                .forEach(file -> line(
                        Paint.WARNING.on(screen, Columns.printable("Skipped " + file.path() + ": " + file.reason()))));
        line(Paint.ASIDE.on(
                screen, "Rule: " + report.diff().rule() + ". Runs to compare with: " + report.baselineRuns() + "."));
    }

    private void title(Paint paint, String title) {
        line("");
        line(paint.on(screen, title));
    }

    private void lines(Columns columns) {
        columns.lines(screen).forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
