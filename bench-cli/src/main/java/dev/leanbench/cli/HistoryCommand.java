package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.cli.text.TextTables;
import dev.leanbench.core.model.History;
import dev.leanbench.core.port.HistoryWindow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description = "Lists the stored runs, oldest first.",
        footer = "Example: bench history -n 13",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "-n", paramLabel = "N", converter = AtLeastOne.class, description = "Only the newest N runs.")
    private int newest = HistoryWindow.ALL.newestRuns();

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        History read = new Wiring(session, history).history().read(HistoryWindow.newest(newest));
        Sentences.ofSkipped(read).forEach(session::say);
        session.out().print(output.json() ? HistoryJson.render(read) : TextTables.history(read));
        return ExitCode.SUCCESS.code();
    }
}
