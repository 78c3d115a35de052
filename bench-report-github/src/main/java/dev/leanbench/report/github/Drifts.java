package dev.leanbench.report.github;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Slow movements that no single week shows. */
final class Drifts {

    private Drifts() {}

    static List<Section> sections(Report report) {
        List<Drift> drifts = report.diff().findings().drifts();
        if (drifts.isEmpty()) {
            return List.of();
        }
        List<String> before = new ArrayList<>(List.of("### Drift", ""));
        before.addAll(Tables.header("Target", "Δ a week", "Δ 4 w", "Δ 13 w", "Δ 26 w", "Δ best"));
        List<String> rows = drifts.stream()
                .limit(report.ranking().size())
                .map(drift -> row(report, drift))
                .toList();
        return List.of(new Section(Weight.DRIFT, before, rows, List.of(), drifts.size() - rows.size()));
    }

    private static String row(Report report, Drift drift) {
        Drift.Levels levels = drift.levels();
        return Tables.row(
                drift.target().map(target -> Untrusted.cell(target.value())).orElse("**all targets**")
                        + Levels.suffix(drift.signal()),
                slope(report, drift),
                percent(levels.fourWeeks()),
                percent(levels.thirteenWeeks()),
                percent(levels.twentySixWeeks()),
                percent(levels.best()));
    }

    /** The change a week and since when, in one cell: a column for each would be cut off beside a name of usual length. */
    private static String slope(Report report, Drift drift) {
        RunName since = drift.since().name();
        return Tables.figure(Figures.percent(drift.perWeek())) + " since "
                + Links.document(report, since, since.date().toString());
    }

    private static String percent(OptionalDouble ratio) {
        return ratio.isPresent() ? Tables.figure(Figures.percent(ratio.getAsDouble())) : "–";
    }
}
