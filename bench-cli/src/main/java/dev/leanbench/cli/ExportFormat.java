package dev.leanbench.cli;

import dev.leanbench.cli.json.JsonLines;
import dev.leanbench.cli.text.CsvTable;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.io.PrintStream;

/** How to export times. */
enum ExportFormat {
    CSV {
        @Override
        void print(History history, PrintStream out) {
            out.print(CsvTable.HEADER);
            for (StoredRun run : history.runs()) {
                for (TargetTiming target : run.run().build().targets()) {
                    out.print(CsvTable.row(run, target));
                }
            }
        }
    },
    JSONL {
        @Override
        void print(History history, PrintStream out) {
            for (StoredRun run : history.runs()) {
                for (TargetTiming target : run.run().build().targets()) {
                    out.print(JsonLines.line(run, target));
                }
            }
        }
    };

    abstract void print(History history, PrintStream out);
}
