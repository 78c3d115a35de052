package dev.leanbench.report.github;

import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.TrendPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The totals of the runs so far, as a line of characters and as a chart. */
final class Trend {

    private static final int FEWEST_POINTS_OF_A_CHART = 3;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Trend() {}

    static List<Section> sections(Report report) {
        List<TrendPoint> points = report.recentTotals();
        Optional<String> line = Phrases.sparkline(points);
        if (line.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                "### Trend",
                "",
                "`" + line.get() + "` total of the last " + points.size() + " successful runs with a total, "
                        + points.get(0).run().date() + " to "
                        + points.get(points.size() - 1).run().date()));
        if (points.size() >= FEWEST_POINTS_OF_A_CHART) {
            lines.add("");
            lines.addAll(chart(points));
        }
        return List.of(Section.of(lines.toArray(String[]::new)));
    }

    private static List<String> chart(List<TrendPoint> points) {
        boolean inMinutes = points.stream().anyMatch(point -> seconds(point) >= 600);
        String values = points.stream()
                .map(point -> value(point, inMinutes).toPlainString())
                .collect(Collectors.joining(", "));
        return List.of(
                "```mermaid",
                // The line that mermaid draws by itself is too pale to be seen.
                "%%{init: {\"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"#2f81f7\"}}}}%%",
                "xychart-beta",
                "    title \"Total build time\"",
                "    x-axis \"runs from " + points.get(0).run().date() + " to "
                        + points.get(points.size() - 1).run().date() + "\" 1 --> " + points.size(),
                "    y-axis \"" + (inMinutes ? "minutes" : "seconds") + "\"",
                "    line [" + values + "]",
                "```");
    }

    private static BigDecimal value(TrendPoint point, boolean inMinutes) {
        BigDecimal seconds = point.total().orElseThrow().toBigDecimal();
        return inMinutes
                ? seconds.divide(MINUTE, 1, RoundingMode.HALF_UP)
                : seconds.setScale(Math.min(seconds.scale(), 1), RoundingMode.HALF_UP);
    }

    private static double seconds(TrendPoint point) {
        return point.total().orElseThrow().toDouble();
    }
}
