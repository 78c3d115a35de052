package dev.leanbench.report.github;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The report in a few lines, for a comment: the verdict, the total, and the largest changes. */
final class BriefReport {

    private static final int MOST_CHANGES = 3;

    private BriefReport() {}

    static String render(Report report) {
        List<Section> sections = new ArrayList<>(Headlines.sections(report));
        sections.add(Totals.sections(report).get(0));
        List<String> rows = new ArrayList<>();
        report.ranking().slower().stream()
                .limit(MOST_CHANGES)
                .map(BriefReport::row)
                .forEach(rows::add);
        report.ranking().faster().stream()
                .limit(MOST_CHANGES)
                .map(BriefReport::row)
                .forEach(rows::add);
        int inAll = report.ranking().slowerInAll() + report.ranking().fasterInAll();
        sections.add(new Section(Weight.SLOWER, List.of(), rows, List.of(), inAll - rows.size()));
        return Fitting.fit(sections, IssueBody.MAX_LENGTH).stripTrailing() + "\n";
    }

    private static String row(TargetChange change) {
        return "- " + Untrusted.code(change.name().value()) + " "
                + Figures.reading(change.time().before()) + " → "
                + Figures.reading(change.time().after()) + " (" + Figures.percent(change.time()) + ")";
    }
}
