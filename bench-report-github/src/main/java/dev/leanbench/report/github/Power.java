package dev.leanbench.report.github;

import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.util.List;

/** What the report could not have seen. Silence about a target is worth no more than this. */
final class Power {

    private Power() {}

    static List<Section> sections(Report report) {
        return Phrases.power(report)
                .map(sentence -> List.of(Section.of(sentence)))
                .orElse(List.of());
    }
}
