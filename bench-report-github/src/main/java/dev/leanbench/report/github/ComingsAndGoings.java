package dev.leanbench.report.github;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Targets that are new, gone, or known under another name. */
final class ComingsAndGoings {

    private static final int SHOWN = 10;

    private ComingsAndGoings() {}

    static List<Section> sections(Report report) {
        List<Section> sections = new ArrayList<>();
        add(sections, report, Verdict.Kind.NEW, "New");
        add(sections, report, Verdict.Kind.REMOVED, "Removed");
        add(sections, report, Verdict.Kind.RENAMED, "Renamed");
        return sections;
    }

    private static void add(List<Section> sections, Report report, Verdict.Kind kind, String title) {
        List<TargetChange> changes = report.diff().with(kind);
        if (changes.isEmpty()) {
            return;
        }
        List<String> rows =
                changes.stream().limit(SHOWN).map(change -> "- " + line(change)).toList();
        sections.add(new Section(
                Weight.COMINGS_AND_GOINGS,
                List.of("### " + title + " (" + changes.size() + ")", ""),
                rows,
                List.of(),
                changes.size() - rows.size()));
    }

    private static String line(TargetChange change) {
        String name = Untrusted.code(change.name().value());
        if (change.verdict() instanceof Verdict.Renamed renamed) {
            return Untrusted.code(renamed.from().value()) + " → " + name;
        }
        return name + " (" + Figures.duration(change.time().after().or(change.time()::before)) + ")";
    }
}
