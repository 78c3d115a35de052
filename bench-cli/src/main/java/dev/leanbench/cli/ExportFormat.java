package dev.leanbench.cli;

import dev.leanbench.cli.json.JsonLines;
import dev.leanbench.cli.text.CsvTable;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetTiming;

/** How to export times. */
enum ExportFormat {
    CSV(CsvTable.HEADER) {
        @Override
        String row(RunSummary run, TargetTiming target) {
            return CsvTable.row(run, target);
        }
    },
    JSONL("") {
        @Override
        String row(RunSummary run, TargetTiming target) {
            return JsonLines.line(run, target);
        }
    };

    private final String head;

    ExportFormat(String head) {
        this.head = head;
    }

    /** What comes before the first row. */
    String head() {
        return head;
    }

    abstract String row(RunSummary run, TargetTiming target);
}
