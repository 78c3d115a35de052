package dev.leanbench.report.github;

import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What the report rests on: the rule, the runs behind it, and what had to be left aside. */
final class Footer {

    private Footer() {}

    static List<Section> sections(Report report) {
        List<Section> sections = new ArrayList<>();
        List<String> remarks = report.diff().remarks().stream()
                .map(remark -> "- Note: " + Untrusted.prose(remark))
                .toList();
        if (!remarks.isEmpty()) {
            sections.add(new Section(Weight.REMARKS, List.of(), remarks, List.of(), 0));
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
                "Rule: " + Untrusted.prose(report.diff().rule()) + ". Made by bench "
                        + Untrusted.code(report.benchVersion()) + " from "
                        + Figures.count(report.baselineRuns(), "baseline run") + "."));
        return sections;
    }
}
