package dev.leanbench.report.github;

import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.RunSummary;
import dev.leanbench.core.report.TotalDelta;
import java.util.List;

/** The total time of the build, and how it moved. A total nobody measured is never made up from its targets. */
final class Totals {

    private Totals() {}

    static List<Section> sections(Report report) {
        RunSummary head = report.head();
        Section now = Section.of("Total **" + Figures.duration(head.total()) + "** for "
                + Figures.count(head.targets(), "target") + " in " + Links.run(report, head) + ", commit "
                + Links.commit(report, head.origin().commit()) + subject(head) + ".");
        if (report.deltas().isEmpty()) {
            return List.of(now);
        }
        List<String> header = Tables.header("Against", "Run", "Total then", "Δ", "Δ %");
        List<String> rows =
                report.deltas().stream().map(delta -> row(report, delta)).toList();
        return List.of(now, new Section(Weight.TOTALS, header, rows, List.of(), 0));
    }

    private static String subject(RunSummary head) {
        return head.origin()
                .note()
                .map(note -> " " + Untrusted.code(note.subject()))
                .orElse("");
    }

    private static String row(Report report, TotalDelta delta) {
        return Tables.row(
                since(delta.since()),
                Links.run(report, delta.run()),
                Figures.duration(delta.totals().before()),
                Figures.delta(delta.totals()),
                Figures.percent(delta.totals()));
    }

    private static String since(TotalDelta.Since since) {
        return switch (since) {
            case LAST_RUN -> "last comparable run";
            case FOUR_WEEKS -> "about 4 weeks ago";
            case THIRTEEN_WEEKS -> "about 13 weeks ago";
            case TWENTY_SIX_WEEKS -> "about 26 weeks ago";
            case BEST -> "fastest so far";
        };
    }
}
