package dev.leanbench.report.github;

import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the report rests on: the rule, the runs behind it, and what is wrong with the data. */
final class Footer {

    private Footer() {}

    static List<Section> sections(Report report) {
        List<Section> sections = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        report.diff().remarks().forEach(remark -> remarks.add("- " + Untrusted.prose(remark)));
        report.recentGaps().forEach(gap -> remarks.add("- " + Phrases.gap(gap)));
        if (!remarks.isEmpty()) {
            sections.add(new Section(Weight.REMARKS, List.of("To bear in mind:", ""), remarks, List.of(), 0));
        }
        if (!report.skipped().isEmpty()) {
            sections.add(new Section(
                    Weight.SKIPPED,
                    List.of("Files of the history that could not be used and were left alone:", ""),
                    report.skipped().stream()
                            .map(file -> "- " + Untrusted.code(file.path()) + ": " + Untrusted.prose(file.reason()))
                            .toList(),
                    List.of(),
                    0));
        }
        sections.add(Section.of(
                "---",
                "",
                "<sub>Rule: " + Untrusted.prose(report.diff().rule()) + "." + falseFlags(report) + " Made by bench "
                        + Untrusted.code(report.benchVersion()) + " from "
                        + Figures.count(report.baselineRuns(), "baseline run") + ".</sub>"));
        return sections;
    }

    private static String falseFlags(Report report) {
        double expected = report.diff().findings().expectedFalseFlags();
        return expected > 0
                ? String.format(Locale.ROOT, " Of the changes above, %.1f are expected to be chance.", expected)
                : "";
    }
}
