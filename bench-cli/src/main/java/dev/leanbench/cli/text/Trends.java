package dev.leanbench.cli.text;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.TrendPoint;
import java.util.List;
import java.util.Optional;

/** The totals of the whole builds in one line. */
final class Trends {

    private static final String TITLE = "Trend of the total: ";

    private static final int WIDEST_RANGE = "  1h 02m 03s to 1h 02m 03s".length();

    private Trends() {}

    /** The newest totals that fit, from the lowest to the highest; empty for fewer than two. */
    static Optional<String> line(List<TrendPoint> trend, Screen screen) {
        List<TrendPoint> whole = trend.stream().filter(TrendPoint::isMeasured).toList();
        // At the narrowest a few blocks still tell more than none.
        int room = screen.width().orElse(Integer.MAX_VALUE) - TITLE.length() - WIDEST_RANGE;
        int points = Math.min(whole.size(), Math.max(room, 2));
        List<TrendPoint> shown = whole.subList(whole.size() - points, whole.size());
        return Phrases.sparkline(shown).map(line -> TITLE + line + range(shown));
    }

    private static String range(List<TrendPoint> shown) {
        List<Seconds> totals =
                shown.stream().flatMap(point -> point.total().stream()).sorted().toList();
        return "  " + Figures.duration(totals.get(0)) + " to " + Figures.duration(totals.get(totals.size() - 1));
    }
}
