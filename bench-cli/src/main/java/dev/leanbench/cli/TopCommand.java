package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.cli.text.TextTables;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.HistoryWindow;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "top",
        description = "Lists the slowest targets of a run.",
        footer = "Example: bench top -n 20",
        mixinStandardHelpOptions = true)
final class TopCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "-n",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Option(names = "--for", paramLabel = "RUN", description = "The run. Default: ${DEFAULT-VALUE}.")
    private String run = "latest";

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    TopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        StoredRun chosen =
                new RunSelector(new Wiring(session, history).history().read(HistoryWindow.ALL)).select(run);
        List<TargetTiming> slowest = chosen.run().build().targets().stream()
                .sorted(Comparator.comparing(TargetTiming::elapsed).reversed().thenComparing(TargetTiming::name))
                .limit(count)
                .toList();
        session.out().print(output.json() ? HistoryJson.render(chosen, slowest) : TextTables.targets(chosen, slowest));
        return ExitCode.SUCCESS.code();
    }
}
