package dev.leanbench.cli.text;

import dev.leanbench.core.report.Figures;
import dev.leanbench.core.usecase.Finding;
import java.util.List;
import java.util.Locale;

/** What a look at the surroundings found, a line each, and below it what to do. */
public final class Diagnosis {

    private Diagnosis() {}

    /**
     * The findings in their order.
     *
     * @param findings the findings
     * @param screen what they are shown on
     * @return lines of text
     */
    public static String render(List<Finding> findings, Screen screen) {
        Page page = new Page(screen);
        for (Finding finding : findings) {
            String part = finding.part().name().toLowerCase(Locale.ROOT);
            String line = mark(finding.state()) + " " + part + ": " + finding.what();
            switch (finding.state()) {
                case WELL -> page.prose(line);
                case DOUBTFUL -> page.prose(Paint.WARNING, line);
                case BROKEN -> page.prose(Paint.WORSE, line);
            }
            finding.remedy().ifPresent(page::item);
        }
        long broken = count(findings, Finding.State.BROKEN);
        long doubtful = count(findings, Finding.State.DOUBTFUL);
        page.blank();
        page.prose(
                broken == 0 && doubtful == 0
                        ? "All is well."
                        : Figures.count((int) broken, "thing") + " broken, " + doubtful + " in doubt.");
        return page.text();
    }

    private static long count(List<Finding> findings, Finding.State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }

    private static String mark(Finding.State state) {
        return switch (state) {
            case WELL -> "✔";
            case DOUBTFUL -> "?";
            case BROKEN -> "✖";
        };
    }
}
