package dev.leanbench.cli;

import dev.leanbench.cli.json.ReportJson;
import dev.leanbench.cli.text.Screen;
import dev.leanbench.cli.text.TextReport;
import dev.leanbench.core.report.Report;
import dev.leanbench.report.github.GitHubReports;

/** How a report is printed. */
enum ReportFormat {
    TEXT,
    MARKDOWN,
    BRIEF,
    JSON;

    String render(Report report, Screen screen) {
        return switch (this) {
            case TEXT -> TextReport.render(report, screen);
            case MARKDOWN -> GitHubReports.markdown(report);
            case BRIEF -> GitHubReports.brief(report);
            case JSON -> ReportJson.render(report);
        };
    }
}
