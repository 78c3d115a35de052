package dev.leanbench.report.github;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The targets that got slower or faster with this run. */
final class Changes {

    private static final List<String> HEADER =
            Tables.header("Target", "Before → after", "Δ", "Δ %", "Δ % adjusted", "How sure");

    /** A row has thirty characters at the least: no more than these fit into an issue, so no more are made. */
    private static final int MOST_ROWS = IssueBody.MAX_LENGTH / 30;

    private Changes() {}

    /** The largest changes each way. */
    static List<Section> ranked(Report report) {
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                report,
                "Slower",
                Weight.SLOWER,
                report.ranking().slower(),
                report.ranking().slowerInAll());
        add(
                sections,
                report,
                "Faster",
                Weight.FASTER,
                report.ranking().faster(),
                report.ranking().fasterInAll());
        return sections;
    }

    private static void add(
            List<Section> sections, Report report, String title, int weight, List<TargetChange> shown, int inAll) {
        if (inAll == 0) {
            return;
        }
        List<String> before = new ArrayList<>(List.of(
                "### " + title
                        + Links.betweenRuns(report)
                                .map(range -> " since " + range)
                                .orElse(""),
                ""));
        if (!shown.isEmpty()) {
            before.addAll(HEADER);
        }
        sections.add(new Section(
                weight, before, shown.stream().map(Changes::row).toList(), List.of(), inAll - shown.size()));
    }

    /** The changes the ranking left out, and the targets about which nothing can be said. */
    static List<Section> others(Report report) {
        List<Section> sections = new ArrayList<>();
        Set<TargetChange> shown = new HashSet<>(report.ranking().slower());
        shown.addAll(report.ranking().faster());
        List<TargetChange> rest = Stream.concat(
                        report.diff().with(Verdict.Kind.REGRESSED).stream(),
                        report.diff().with(Verdict.Kind.IMPROVED).stream())
                .filter(change -> !shown.contains(change))
                .sorted(Comparator.comparingDouble((TargetChange change) ->
                                -Math.abs(change.time().seconds().orElse(0)))
                        .thenComparing(TargetChange::name))
                .toList();
        if (!rest.isEmpty()) {
            List<String> rows = rest.stream().limit(MOST_ROWS).map(Changes::row).toList();
            sections.add(Details.of(
                    Weight.OTHER_CHANGES,
                    "The other changes (" + rest.size() + ")",
                    HEADER,
                    rows,
                    rest.size() - rows.size()));
        }
        List<TargetChange> unknown = report.diff().with(Verdict.Kind.UNKNOWN);
        if (!unknown.isEmpty()) {
            List<String> rows = unknown.stream()
                    .limit(MOST_ROWS)
                    .flatMap(change -> unknown(change).stream())
                    .toList();
            sections.add(Details.of(
                    Weight.UNKNOWN,
                    "Nothing can be said (" + unknown.size() + ")",
                    Tables.header("Target", "Why"),
                    rows,
                    unknown.size() - rows.size()));
        }
        return sections;
    }

    private static List<String> unknown(TargetChange change) {
        return change.verdict() instanceof Verdict.Unknown unknown
                ? List.of(Tables.row(Untrusted.cell(change.name().value()), Untrusted.proseCell(unknown.reason())))
                : List.of();
    }

    private static String row(TargetChange change) {
        return Tables.row(
                Untrusted.cell(change.name().value()),
                Tables.figure(Figures.reading(change.time().before()) + " → "
                        + Figures.reading(change.time().after())),
                Tables.figure(Figures.delta(change.time())),
                Tables.figure(Figures.percent(change.time())),
                Certainty.adjusted(change.evidence()),
                Certainty.of(change.evidence()));
    }
}
