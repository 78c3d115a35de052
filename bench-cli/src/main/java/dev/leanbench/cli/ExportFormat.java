package dev.leanbench.cli;

import dev.leanbench.cli.json.JsonLines;
import dev.leanbench.cli.text.CsvTable;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetTiming;

/** How to export times. */
enum ExportFormat {
    CSV(CsvTable.HEADER, "", "") {
        @Override
        String row(RunSummary run, TargetTiming target) {
            return CsvTable.row(run, target);
        }
    },
    JSONL("", "", "") {
        @Override
        String row(RunSummary run, TargetTiming target) {
            return JsonLines.line(run, target);
        }
    },
    JSON("[\n", ",\n", "\n]\n") {
        @Override
        String row(RunSummary run, TargetTiming target) {
            return JsonLines.line(run, target).stripTrailing();
        }
    };

    private final String head;
    private final String between;
    private final String foot;

    ExportFormat(String head, String between, String foot) {
        this.head = head;
        this.between = between;
        this.foot = foot;
    }

    /** What comes before the first row. */
    String head() {
        return head;
    }

    /** What comes between two rows. */
    String between() {
        return between;
    }

    /** What comes after the last row. */
    String foot() {
        return foot;
    }

    abstract String row(RunSummary run, TargetTiming target);
}
