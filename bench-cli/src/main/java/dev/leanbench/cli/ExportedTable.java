package dev.leanbench.cli;

import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetTiming;
import java.io.PrintStream;

/** A table that is printed row by row. */
final class ExportedTable {

    private final ExportFormat format;
    private final PrintStream out;
    private String before = "";

    ExportedTable(ExportFormat format, PrintStream out) {
        this.format = format;
        this.out = out;
    }

    void begin() {
        out.print(format.head());
    }

    void add(RunSummary run, TargetTiming timing) {
        out.print(before);
        out.print(format.row(run, timing));
        before = format.between();
    }

    void end() {
        out.print(format.foot());
    }
}
