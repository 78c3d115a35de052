package dev.leanbench.report.github;

import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a maintainer reads first: the verdict, and in the next line whether it is to be believed. */
final class Headlines {

    private Headlines() {}

    static List<Section> sections(Report report) {
        List<String> lines = new ArrayList<>(List.of("## " + mark(report) + " " + Phrases.headline(report)));
        List<String> sentences = belief(report.diff().findings());
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(String.join(" ", sentences));
        }
        return List.of(Section.of(lines.toArray(String[]::new)));
    }

    private static String mark(Report report) {
        if (report.headline() instanceof Headline.Compared compared) {
            return compared.slower() > 0 ? "🔴" : compared.faster() > 0 ? "🟢" : "⚪";
        }
        return report.headline() instanceof Headline.NotComparable ? "⚠️" : "🆕";
    }

    private static List<String> belief(Findings findings) {
        List<String> sentences = new ArrayList<>();
        int confirmed = findings.shifts(LevelShift.Stage.CONFIRMED).size();
        if (confirmed > 0) {
            sentences.add("**" + Figures.count(confirmed, "change") + " of the run before "
                    + (confirmed == 1 ? "is" : "are") + " confirmed.**");
        }
        int withdrawn = findings.shifts(LevelShift.Stage.WITHDRAWN).size();
        if (withdrawn > 0) {
            sentences.add(Figures.count(withdrawn, "change") + " of the run before " + (withdrawn == 1 ? "was" : "were")
                    + " not borne out.");
        }
        findings.bump().ifPresent(bump -> sentences.add(sentence(bump)));
        findings.runnerSpeed()
                .filter(speed -> Math.abs(speed.ratio()) >= 0.005)
                .ifPresent(speed -> sentences.add("This runner was "
                        + Figures.percent(Math.abs(speed.ratio())).substring(1)
                        + (speed.ratio() > 0 ? " slower" : " faster")
                        + " than those before; that is taken out of every verdict."));
        return sentences;
    }

    private static String sentence(Bump bump) {
        String causes = bump.causes().stream()
                .map(cause -> Untrusted.prose(cause.what()))
                .collect(Collectors.joining(", "));
        return "What the project is built with changed (" + causes + "), and " + Figures.count(bump.targets(), "target")
                + " moved with it, by " + Figures.percent(bump.medianRatio()) + " in the middle.";
    }
}
