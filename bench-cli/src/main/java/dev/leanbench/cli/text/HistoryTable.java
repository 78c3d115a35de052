package dev.leanbench.cli.text;

import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.compare.Surroundings;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Gap;
import dev.leanbench.core.report.TrendPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs of a history, a line each, with the weeks that are missing and the trend of the total. */
public final class HistoryTable {

    private HistoryTable() {}

    /**
     * The runs of a history, oldest first.
     *
     * @param history a history
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String render(HistoryOutline history, Screen screen) {
        Page page = new Page(screen);
        List<RunSummary> runs = history.runs();
        if (runs.isEmpty()) {
            page.prose("No run has been stored yet. Store one with: bench weekly --log FILE");
            return page.text();
        }
        List<TrendPoint> trend = runs.stream().map(TrendPoint::of).toList();
        Map<String, Gap> gaps = Gap.in(trend).stream()
                .collect(Collectors.toMap(gap -> gap.after().toString(), Function.identity()));
        List<String> lines = columns(runs).lines(screen);
        page.line(Paint.ASIDE.on(screen, lines.get(0)));
        for (int i = 0; i < runs.size(); i++) {
            Gap gap = gaps.get(runs.get(i).name().toString());
            if (gap != null) {
                page.line(Paint.WARNING.on(screen, "  … " + gap.days() + " days without a run"));
            }
            page.line(lines.get(i + 1));
        }
        page.blank();
        LocalDate first = runs.get(0).name().date();
        LocalDate last = runs.get(runs.size() - 1).name().date();
        page.line(Figures.count(runs.size(), "run") + ", " + first + (first.equals(last) ? "" : " to " + last));
        Trends.line(trend, screen).ifPresent(page::line);
        return page.text();
    }

    private static Columns columns(List<RunSummary> runs) {
        Columns columns = Columns.withWordsIn(4);
        columns.add("run", "total", "Δ %", "targets", "");
        for (int i = 0; i < runs.size(); i++) {
            RunSummary run = runs.get(i);
            List<RunSummary> before = runs.subList(Math.max(0, i - 1), i);
            columns.add(
                    run.name().toString(),
                    Figures.duration(run.total()),
                    before.isEmpty() ? "" : percent(before.get(0), run),
                    Integer.toString(run.targets()),
                    String.join(", ", notes(before, run)));
        }
        return columns;
    }

    /** A total of less than the whole build is not held against that of another. */
    private static String percent(RunSummary before, RunSummary run) {
        return isWhole(before) && isWhole(run) ? Figures.percent(new TimeChange(before.total(), run.total())) : "–";
    }

    private static boolean isWhole(RunSummary run) {
        return run.outcome() == Outcome.SUCCESS;
    }

    private static List<String> notes(List<RunSummary> before, RunSummary run) {
        List<String> notes = new ArrayList<>();
        if (!isWhole(run)) {
            notes.add(run.outcome().name().toLowerCase(Locale.ROOT));
        }
        before.forEach(earlier -> Surroundings.between(earlier.environment(), run.environment()).stream()
                .collect(Collectors.groupingBy(
                        SurroundingChange::part,
                        () -> new EnumMap<>(SurroundingChange.Part.class),
                        Collectors.toList()))
                .forEach((part, changes) -> notes.add(note(part, changes))));
        return notes;
    }

    private static String note(SurroundingChange.Part part, List<SurroundingChange> changes) {
        return switch (part) {
            case TOOLCHAIN ->
                "toolchain " + changes.get(0).after().orElse("gone").replaceFirst("^.*:", "");
            case DEPENDENCY -> Figures.count(changes.size(), "dependency").replace("ys", "ies") + " changed";
            case MACHINE -> "another machine";
        };
    }
}
