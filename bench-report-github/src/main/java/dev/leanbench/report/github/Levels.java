package dev.leanbench.report.github;

import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Steps that were seen before: news once more when they are confirmed or withdrawn, and the new level after that. */
final class Levels {

    private static final List<String> HEADER = Tables.header("Target", "Level before → now", "Δ %", "Since");

    private Levels() {}

    static List<Section> confirmed(Report report) {
        return section(report, LevelShift.Stage.CONFIRMED, "### Confirmed by this run", Weight.CONFIRMED);
    }

    static List<Section> settled(Report report) {
        List<String> rows = rows(report, LevelShift.Stage.SETTLED);
        return rows.isEmpty()
                ? List.of()
                : List.of(Details.of(Weight.SETTLED, "New levels since (" + rows.size() + ")", HEADER, rows));
    }

    static List<Section> withdrawn(Report report) {
        return section(report, LevelShift.Stage.WITHDRAWN, "### Not borne out", Weight.WITHDRAWN);
    }

    private static List<Section> section(Report report, LevelShift.Stage stage, String title, int weight) {
        List<String> rows = rows(report, stage);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> before = new ArrayList<>(List.of(title, ""));
        before.addAll(HEADER);
        int shown = Math.min(rows.size(), 2 * report.ranking().size());
        return List.of(new Section(weight, before, rows.subList(0, shown), List.of(), rows.size() - shown));
    }

    private static List<String> rows(Report report, LevelShift.Stage stage) {
        return report.diff().findings().shifts(stage).stream()
                .map(shift -> Tables.row(
                        Untrusted.cell(shift.target().value()) + suffix(shift.signal()),
                        Tables.figure(Figures.levels(shift)),
                        Tables.figure(Figures.percent(shift.ratio())),
                        Links.since(report, shift)))
                .toList();
    }

    static String suffix(Signal signal) {
        return switch (signal) {
            case WALL_TIME -> "";
            case CPU_TIME -> " (CPU time)";
            case PEAK_MEMORY -> " (memory)";
        };
    }
}
