package dev.leanbench.cli.text;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.Figures;
import java.util.List;
import java.util.Locale;

/** Tables in columns, for a terminal or a pipe. */
public final class TextTables {

    private TextTables() {}

    /**
     * The runs of a history, a line each.
     *
     * @param history a history
     * @return the table
     */
    public static String history(History history) {
        if (history.runs().isEmpty()) {
            return "No run has been stored yet. Store one with: bench weekly --log FILE\n";
        }
        StringBuilder table = new StringBuilder();
        for (StoredRun run : history.runs()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %14s %6d targets  %s%n",
                    run.name(),
                    Figures.duration(run.run().build().total()),
                    run.run().build().targets().size(),
                    run.run().build().outcome().name().toLowerCase(Locale.ROOT)));
        }
        return table.toString();
    }

    /**
     * Targets of a run, a line each.
     *
     * @param run the run
     * @param targets the targets, in the order in which they are to be shown
     * @return the table
     */
    public static String targets(StoredRun run, List<TargetTiming> targets) {
        StringBuilder table = new StringBuilder(run.name() + "\n");
        targets.forEach(
                target -> table.append("%10s  %s%n".formatted(Figures.reading(target.elapsed()), target.name())));
        return table.toString();
    }
}
