package dev.leanbench.report.github;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Targets that are new, gone, known under another name, cut up or put together. */
final class ComingsAndGoings {

    private static final int SHOWN = 10;

    private ComingsAndGoings() {}

    static List<Section> sections(Report report) {
        List<Section> sections = new ArrayList<>();
        add(sections, "New", lines(report, Verdict.Kind.NEW));
        add(sections, "Removed", lines(report, Verdict.Kind.REMOVED));
        add(sections, "Renamed", lines(report, Verdict.Kind.RENAMED));
        add(
                sections,
                "Split or merged",
                report.diff().findings().restructurings().stream()
                        .map(restructuring -> Phrases.restructuring(restructuring, Untrusted::code))
                        .toList());
        return sections;
    }

    private static void add(List<Section> sections, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> rows = lines.stream().limit(SHOWN).map(line -> "- " + line).toList();
        sections.add(new Section(
                Weight.COMINGS_AND_GOINGS,
                List.of("### " + title + " (" + lines.size() + ")", ""),
                rows,
                List.of(),
                lines.size() - rows.size()));
    }

    private static List<String> lines(Report report, Verdict.Kind kind) {
        return report.diff().with(kind).stream().map(ComingsAndGoings::line).toList();
    }

    private static String line(TargetChange change) {
        String name = Untrusted.code(change.name().value());
        if (change.verdict() instanceof Verdict.Renamed renamed) {
            return Untrusted.code(renamed.from().value()) + " → " + name;
        }
        return name + " (" + Figures.reading(change.time().after().or(change.time()::before)) + ")";
    }
}
