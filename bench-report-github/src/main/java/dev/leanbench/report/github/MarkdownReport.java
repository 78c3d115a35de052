package dev.leanbench.report.github;

import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The report as GitHub-flavoured Markdown: what matters most comes first, and goes last when room is short. */
final class MarkdownReport {

    private MarkdownReport() {}

    /**
     * Renders a report.
     *
     * @param report the report
     * @param limit the most characters the text may have
     * @return the text, ending in a line end
     */
    static String render(Report report, int limit) {
        List<Section> sections = new ArrayList<>();
        sections.addAll(Headlines.sections(report));
        sections.addAll(Totals.sections(report));
        if (isCompared(report)) {
            sections.addAll(AllTargets.sections(report));
            sections.addAll(Changes.ranked(report));
            sections.addAll(Levels.confirmed(report));
            sections.addAll(Memory.sections(report));
            sections.addAll(Drifts.sections(report));
            sections.addAll(Levels.withdrawn(report));
            sections.addAll(ComingsAndGoings.sections(report));
            sections.addAll(Context.surroundings(report));
        }
        sections.addAll(Trend.sections(report));
        sections.addAll(Context.slowest(report));
        if (isCompared(report)) {
            sections.addAll(Power.sections(report));
            sections.addAll(Levels.settled(report));
            sections.addAll(Changes.others(report));
        }
        sections.addAll(Context.failed(report));
        sections.addAll(Context.environment(report));
        sections.addAll(Footer.sections(report));
        // The blank line after the last section goes.
        return Fitting.fit(sections, limit + 1).stripTrailing() + "\n";
    }

    /** The times of a build that was not whole say little, so nothing is listed as changed by it. */
    private static boolean isCompared(Report report) {
        return report.headline() instanceof Headline.Compared;
    }
}
