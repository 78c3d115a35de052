package dev.leanbench.cli;

import dev.leanbench.cli.text.RunPage;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.report.TopTargets;
import dev.leanbench.core.usecase.RankTargets;
import dev.leanbench.store.git.GitStorage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = {"Shows all that is known of one run; with --json, its run document.", RunSelector.WAYS},
        footer = {"Example: bench show", "Example: bench show latest~1 --json > run.json"},
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run. Default: ${DEFAULT-VALUE}.")
    private String run = "latest";

    @Option(
            names = "-n",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many of the slowest targets; JSON has them all. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, history);
        StoredRun chosen = new RunSelector(wiring.history().read(RunSelector.windowOn(run))).select(run);
        session.out()
                .print(
                        output.json()
                                ? GitStorage.write(chosen.run())
                                : RunPage.render(
                                        chosen,
                                        RankTargets.slowest(chosen, TopTargets.Order.SECONDS, count),
                                        session.screen().get()));
        return ExitCode.SUCCESS.code();
    }
}
