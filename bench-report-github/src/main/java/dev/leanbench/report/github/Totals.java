package dev.leanbench.report.github;

import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.TotalDelta;
import java.util.List;

/** The total time of the build, and how it moved. A total nobody measured is never made up from its targets. */
final class Totals {

    private Totals() {}

    static List<Section> sections(Report report) {
        RunSummary head = report.head();
        Section now = Section.of(
                "Total **" + Figures.duration(head.total()) + "** on "
                        + head.name().date() + " for " + Figures.count(head.targets(), "target") + jobs(head) + ".",
                "Commit " + Links.commit(report, head.origin().commit()) + subject(head) + document(report)
                        + Links.ciRun(head) + ".");
        if (report.deltas().isEmpty()) {
            return List.of(now);
        }
        List<String> header = Tables.header("Against", "Total then", "Δ", "Δ %");
        List<String> rows =
                report.deltas().stream().map(delta -> row(report, delta)).toList();
        return List.of(now, new Section(Weight.TOTALS, header, rows, List.of(), 0));
    }

    /** Words that are only there to be followed. */
    private static String document(Report report) {
        return report.forge()
                .map(forge -> ", " + Links.document(report, report.head().name(), "run document"))
                .orElse("");
    }

    private static String jobs(RunSummary head) {
        return head.jobs().map(jobs -> " (" + Phrases.jobs(jobs) + ")").orElse("");
    }

    private static String subject(RunSummary head) {
        return head.origin()
                .note()
                .map(note -> " " + Untrusted.code(note.subject()))
                .orElse("");
    }

    private static String row(Report report, TotalDelta delta) {
        String run = Links.document(
                report, delta.run().name(), delta.run().name().date().toString());
        return Tables.row(
                Phrases.since(delta.since()) + " (" + run + ")",
                Tables.figure(Figures.duration(delta.totals().before())),
                Tables.figure(Figures.delta(delta.totals())),
                Tables.figure(Figures.percent(delta.totals())));
    }
}
