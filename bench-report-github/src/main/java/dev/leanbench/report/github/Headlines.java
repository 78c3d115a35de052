package dev.leanbench.report.github;

import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

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
        if (report.headline() instanceof Headline.Compared) {
            return report.tellsOfSlower() ? "🔴" : report.tellsOfFaster() ? "🟢" : "⚪";
        }
        return report.headline() instanceof Headline.NotComparable ? "⚠️" : "🆕";
    }

    private static List<String> belief(Findings findings) {
        List<String> sentences = new ArrayList<>();
        Phrases.confirmed(findings).ifPresent(sentence -> sentences.add("**" + sentence + "**"));
        Phrases.withdrawn(findings).ifPresent(sentences::add);
        findings.bump().ifPresent(bump -> sentences.add(Phrases.bump(bump, Untrusted::prose)));
        Phrases.runnerSpeed(findings).ifPresent(sentences::add);
        return sentences;
    }
}
