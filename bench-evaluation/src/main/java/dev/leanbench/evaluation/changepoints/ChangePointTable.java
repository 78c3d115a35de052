package dev.leanbench.evaluation.changepoints;

import dev.leanbench.evaluation.scenario.Seeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Compares methods that look for recent changes, and prints what it finds as Markdown. */
public final class ChangePointTable {

    /** How many series of each kind unless the caller says otherwise. */
    public static final int SERIES = 10_000;

    private static final String HEAD = """
            | runs | noise | method | found after 2 runs | after 4 runs | after 8 runs | mean | false alarms | time |
            |---:|---|---|---|---|---|---:|---:|---:|
            """;

    private ChangePointTable() {}

    /**
     * The table. Only the column of times depends on the machine.
     *
     * @param seeds which series to report on; thresholds always come from those for tuning
     * @param count how many series with each change, and without
     * @param clock the time in nanoseconds
     */
    public static String of(Seeds seeds, int count, LongSupplier clock) {
        StringBuilder text = new StringBuilder(HEAD);
        Condition.all().forEach(condition -> text.append(rows(condition, seeds, count, clock)));
        return text.toString();
    }

    private static String rows(Condition condition, Seeds seeds, int count, LongSupplier clock) {
        Experiment experiment = new Experiment(condition, seeds, count);
        Map<Method, Figures> figures = new LinkedHashMap<>();
        for (Method method : Method.ALL) {
            figures.put(method, experiment.figures(method.search()));
        }
        SideBySide times = new SideBySide(clock);
        double best =
                figures.values().stream().mapToDouble(Figures::meanRecall).max().orElseThrow();
        StringBuilder text = new StringBuilder();
        figures.forEach((method, ofMethod) -> {
            double time = times.ratio(condition, method.search(), Method.BINARY_SEGMENTATION.search());
            text.append(row(condition, method, ofMethod, ofMethod.meanRecall() == best, time));
        });
        return text.toString();
    }

    private static String row(Condition condition, Method method, Figures figures, boolean best, double time) {
        List<String> found =
                Step.AGES.stream().map(age -> recall(figures, Step.aged(age))).toList();
        return String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %s | %.2f %% | × %.0f |%n",
                condition.length(),
                condition.title(),
                method.title(),
                String.join(" | ", found),
                String.format(Locale.ROOT, best ? "**%.3f**" : "%.3f", figures.meanRecall()),
                100 * figures.falseAlarms(),
                time);
    }

    private static String recall(Figures figures, List<Step> steps) {
        return steps.stream()
                .map(step -> String.format(Locale.ROOT, "%.2f", figures.recall().get(step)))
                .collect(Collectors.joining(" / "));
    }
}
