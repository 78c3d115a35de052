package dev.leanbench.cli;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Prints every time of every target of every run, oldest first, as a table for other programs.",
        footer = {
            "Example: bench export --format csv > times.csv",
            "Example: bench export --target Mathlib.Order.Lattice --json"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.ExportFormats.class,
            converter = Choices.ExportFormats.class,
            description = "${COMPLETION-CANDIDATES}; with jsonl one object a line. Default: csv.")
    private Optional<ExportFormat> format = Optional.empty();

    @Option(names = "-n", paramLabel = "N", converter = AtLeastOne.class, description = "Only the newest N runs.")
    private int newest = HistoryWindow.ALL.newestRuns();

    @Option(
            names = "--target",
            paramLabel = "NAME",
            converter = WrittenTargetName.class,
            description = {
                "Only the times of one target, by the name that it had in each run.",
                "What the newest run timed may be shortened to its last parts."
            })
    private Optional<TargetName> target = Optional.empty();

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ExportedTable table =
                new ExportedTable(output.format(format, ExportFormat.CSV, ExportFormat.JSON), session.out());
        RunHistory runs = new Wiring(session, history).history();
        HistoryWindow window = HistoryWindow.newest(newest);
        if (target.isPresent()) {
            print(seriesOf(target.get(), runs, window), table);
        } else {
            print(runs.read(window), table);
        }
        session.out().flush();
        return ExitCode.SUCCESS.code();
    }

    /** By the name as it is given, and only where no run knows that by what it may be short for. */
    private HistorySeries seriesOf(TargetName name, RunHistory runs, HistoryWindow window) {
        HistorySeries series = runs.series(window, name);
        if (series.isTimed()) {
            return series;
        }
        TargetName meant = new TargetSelector(runs.read(HistoryWindow.newest(1)), "").select(name.value());
        session.say("Taken for " + meant + ".");
        return runs.series(window, meant);
    }

    private void print(HistorySeries series, ExportedTable table) {
        table.begin();
        for (HistorySeries.Point point : series.points()) {
            point.timing().ifPresent(timing -> table.add(point.run(), timing));
        }
        table.end();
    }

    private void print(History read, ExportedTable table) {
        table.begin();
        for (StoredRun run : read.runs()) {
            RunSummary summary = RunSummary.of(run);
            run.run().build().targets().forEach(timing -> table.add(summary, timing));
        }
        table.end();
    }
}
