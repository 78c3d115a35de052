package dev.leanbench.cli;

import dev.leanbench.cli.json.ReportJson;
import dev.leanbench.cli.text.TextReport;
import dev.leanbench.core.report.Report;
import dev.leanbench.report.github.GitHubReports;

/** How a report is printed. */
enum ReportFormat {
    TEXT,
    MARKDOWN,
    JSON;

    String render(Report report) {
        return switch (this) {
            case TEXT -> TextReport.render(report);
            case MARKDOWN -> GitHubReports.markdown(report);
            case JSON -> ReportJson.render(report);
        };
    }
}
