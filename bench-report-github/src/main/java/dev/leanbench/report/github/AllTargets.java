package dev.leanbench.report.github;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What all targets of the project did at once, which no verdict on one of them says. */
final class AllTargets {

    private AllTargets() {}

    static List<Section> sections(Report report) {
        List<CommonStep> steps = report.diff().findings().commonSteps();
        if (steps.isEmpty()) {
            return List.of();
        }
        List<String> before = new ArrayList<>(List.of("### All targets at once, on processors of the same name", ""));
        before.addAll(Tables.header("Since", "Δ %", "Between", "Told by", "Changed with it"));
        List<String> rows = steps.stream().map(step -> row(report, step)).toList();
        return List.of(new Section(Weight.ALL_TARGETS, before, rows, List.of(), 0));
    }

    private static String row(Report report, CommonStep step) {
        return Tables.row(
                step.since().name().date() + ", " + Links.since(report, step) + Levels.suffix(step.signal()),
                Tables.figure(Figures.percent(step.ratio())),
                Tables.figure(Phrases.interval(step)),
                Phrases.evidence(step),
                step.causes().isEmpty() ? "–" : Phrases.causes(step.causes(), Untrusted::proseCell));
    }

    /** The same in one line. */
    static String line(Report report, CommonStep step) {
        return "all targets" + Levels.suffix(step.signal()) + ": " + Figures.percent(step.ratio()) + " ("
                + Phrases.interval(step) + ") since " + Links.since(report, step) + ", on processors of the same name ("
                + Phrases.evidence(step) + ")";
    }
}
