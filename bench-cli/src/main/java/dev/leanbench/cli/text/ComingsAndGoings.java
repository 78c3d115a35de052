package dev.leanbench.cli.text;

import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import java.util.List;
import java.util.function.UnaryOperator;

/** Targets that are new, gone, known under another name, cut up or put together. */
final class ComingsAndGoings {

    private static final int SHOWN = 10;

    private ComingsAndGoings() {}

    static void write(Page page, RunDiff diff) {
        targets(page, "New", diff.with(Verdict.Kind.NEW));
        targets(page, "Removed", diff.with(Verdict.Kind.REMOVED));
        renamed(page, diff.with(Verdict.Kind.RENAMED));
        restructured(page, diff.findings().restructurings());
    }

    private static void targets(Page page, String title, List<TargetChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, title + " (" + changes.size() + ")");
        Columns columns = new Columns();
        changes.stream()
                .limit(SHOWN)
                .forEach(change -> columns.add(
                        change.name().value(),
                        Figures.reading(change.time().after().or(change.time()::before))));
        page.rows(columns);
        more(page, changes.size());
    }

    private static void renamed(Page page, List<TargetChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Renamed (" + changes.size() + ")");
        changes.stream().limit(SHOWN).forEach(change -> {
            if (change.verdict() instanceof Verdict.Renamed renamed) {
                page.item(renamed.from().value() + " → " + change.name().value());
            }
        });
        more(page, changes.size());
    }

    private static void restructured(Page page, List<Restructuring> restructurings) {
        if (restructurings.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Split or merged (" + restructurings.size() + ")");
        restructurings.stream()
                .limit(SHOWN)
                .forEach(each -> page.item(Phrases.restructuring(each, UnaryOperator.identity())));
        more(page, restructurings.size());
    }

    private static void more(Page page, int inAll) {
        if (inAll > SHOWN) {
            page.item((inAll - SHOWN) + " more.");
        }
    }
}
