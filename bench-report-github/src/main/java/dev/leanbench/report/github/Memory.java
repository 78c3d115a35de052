package dev.leanbench.report.github;

import dev.leanbench.core.compare.MemoryChange;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The targets that need more or less memory than before. */
final class Memory {

    private Memory() {}

    static List<Section> sections(Report report) {
        List<MemoryChange> changes = report.diff().findings().memory();
        if (changes.isEmpty()) {
            return List.of();
        }
        List<String> before = new ArrayList<>(List.of("### Peak memory", ""));
        before.addAll(Tables.header("Target", "Before → after", "Δ %", "How sure"));
        List<String> rows =
                changes.stream().limit(report.ranking().size()).map(Memory::row).toList();
        return List.of(new Section(Weight.MEMORY, before, rows, List.of(), changes.size() - rows.size()));
    }

    private static String row(MemoryChange change) {
        return Tables.row(
                Untrusted.cell(change.name().value()),
                Tables.figure(Figures.memory((double) change.beforeBytes()) + " → "
                        + Figures.memory((double) change.afterBytes())),
                Certainty.adjusted(Optional.of(change.evidence())),
                Certainty.of(Optional.of(change.evidence())));
    }
}
