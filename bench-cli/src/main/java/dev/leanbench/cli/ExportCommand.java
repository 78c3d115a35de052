package dev.leanbench.cli;

import dev.leanbench.core.model.History;
import dev.leanbench.core.port.HistoryWindow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Prints every time of every target of every run, oldest first, as a table for other programs.",
        footer = "Example: bench export --format csv > times.csv",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.ExportFormats.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ExportFormat format = ExportFormat.CSV;

    @Option(names = "-n", paramLabel = "N", description = "Only the newest N runs.")
    private int newest = HistoryWindow.ALL.newestRuns();

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        History read = new Wiring(session, history).history().read(HistoryWindow.newest(newest));
        Sentences.ofSkipped(read.skipped()).forEach(session::say);
        (output.json() ? ExportFormat.JSONL : format).print(read, session.out());
        session.out().flush();
        return ExitCode.SUCCESS.code();
    }
}
