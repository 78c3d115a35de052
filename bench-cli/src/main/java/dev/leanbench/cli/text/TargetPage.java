package dev.leanbench.cli.text;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.TargetPoint;
import dev.leanbench.core.report.TargetSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One target over time: a chart, the steps it made, its last runs. */
public final class TargetPage {

    private static final int USUAL_WIDTH = 80;

    private final TargetSeries series;
    private final Page page;

    private TargetPage(TargetSeries series, Page page) {
        this.series = series;
        this.page = page;
    }

    /**
     * A target over time.
     *
     * @param series the target
     * @param last how many of its last runs to list
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String render(TargetSeries series, int last, Screen screen) {
        TargetPage written = new TargetPage(series, new Page(screen));
        written.now();
        written.chart();
        written.steps();
        written.drifts();
        written.allTargets();
        written.names();
        written.runs(last);
        return written.page.text();
    }

    private void now() {
        page.line(
                Paint.STRONG.on(page.screen(), Columns.printable(series.target().value())));
        TargetPoint newest = series.newest();
        Optional<Seconds> time = newest.timing().map(TargetTiming::elapsed);
        page.prose(newest.run().name() + ": "
                + time.map(Figures::reading)
                        .orElse("not timed; the last time was in "
                                + lastTimed().run().name())
                + series.standing()
                        .map(standing -> ", " + place(standing.rank(), Figures.count(standing.of(), "target")) + ", "
                                + TopTable.percent(standing.share()) + " of the time of all")
                        .orElse(""));
        series.change()
                .ifPresent(
                        change -> page.prose(capital(TopTable.word(change.verdict())) + ": " + change.explanation()));
    }

    private TargetPoint lastTimed() {
        List<TargetPoint> timed = series.points().stream()
                .filter(point -> point.timing().isPresent())
                .toList();
        return timed.get(timed.size() - 1);
    }

    private static String place(int rank, String of) {
        return rank == 1 ? "the slowest of " + of : "number " + rank + " of " + of + " by time";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void chart() {
        List<TargetPoint> points = series.points();
        if (points.size() < 2) {
            return;
        }
        Map<String, Character> steps = new HashMap<>();
        series.past().steps().forEach(step -> steps.put(step.since().name().toString(), arrow(step)));
        List<OptionalDouble> values = points.stream()
                .map(point -> point.timing()
                        .map(timing -> OptionalDouble.of(timing.elapsed().toDouble()))
                        .orElse(OptionalDouble.empty()))
                .toList();
        List<Character> marks = points.stream()
                .map(point -> steps.getOrDefault(point.run().name().toString(), ' '))
                .toList();
        page.blank();
        new Chart(values, marks, Figures::level)
                .lines(
                        page.screen().width().orElse(USUAL_WIDTH),
                        points.get(0).run().name().date().toString(),
                        series.newest().run().name().date().toString())
                .forEach(page::line);
    }

    private static char arrow(LevelShift step) {
        return step.newLevel() > step.oldLevel() ? '▲' : '▼';
    }

    private void steps() {
        List<LevelShift> steps = new ArrayList<>(series.past().steps());
        steps.addAll(series.open());
        if (steps.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Level shifts (" + steps.size() + ")");
        Columns columns = Columns.withWordsIn(2, 3);
        steps.forEach(step -> columns.add(
                arrow(step) + " " + Figures.percent(step.ratio()),
                Figures.levels(step),
                "since " + step.since().name(),
                stage(step.stage())));
        page.rows(columns);
    }

    private static String stage(LevelShift.Stage stage) {
        return switch (stage) {
            case SUSPECTED -> "suspected; the next run tells";
            case CONFIRMED, SETTLED -> "";
            case WITHDRAWN -> "not borne out";
        };
    }

    private void drifts() {
        for (Drift drift : series.drifts()) {
            page.blank();
            page.prose("Drifts by " + Figures.percent(drift.perWeek()) + " a week since "
                    + drift.since().name() + ", over " + Figures.count(drift.runs(), "run") + ".");
        }
    }

    private void allTargets() {
        for (CommonStep step : series.commonSteps()) {
            page.blank();
            page.prose(Phrases.allTargets(step) + "; what is said of this one is beyond that.");
        }
    }

    private void names() {
        if (series.past().earlierNames().isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Earlier names");
        Columns columns = Columns.withWordsIn(1);
        series.past()
                .earlierNames()
                .forEach(earlier -> columns.add(
                        earlier.name().value(),
                        "until " + earlier.until().name().date()));
        page.rows(columns);
    }

    private void runs(int last) {
        List<TargetPoint> points = series.points();
        int from = Math.max(0, points.size() - last);
        page.title(Paint.STRONG, "Runs (" + (points.size() - from) + " of " + points.size() + ")");
        Columns columns = Columns.withWordsIn(4);
        Optional<Seconds> before = from == 0 ? Optional.empty() : elapsed(points.get(from - 1));
        for (TargetPoint point : points.subList(from, points.size())) {
            Optional<Seconds> now = elapsed(point);
            TimeChange change = new TimeChange(before, now);
            columns.add(
                    point.run().name().toString(),
                    now.map(Figures::reading).orElse("not timed"),
                    change.isComplete() ? Figures.delta(change) : "",
                    change.isComplete() ? Figures.percent(change) : "",
                    point.run().outcome() == Outcome.SUCCESS
                            ? ""
                            : point.run().outcome().name().toLowerCase(Locale.ROOT));
            before = now.isPresent() ? now : before;
        }
        page.rows(columns);
    }

    private static Optional<Seconds> elapsed(TargetPoint point) {
        return point.timing().map(TargetTiming::elapsed);
    }
}
