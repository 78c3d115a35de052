package dev.leanbench.cli;

import dev.leanbench.cli.json.TopJson;
import dev.leanbench.cli.text.TopTable;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.TopTargets;
import dev.leanbench.core.usecase.RankTargets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "top",
        description = {
            "Lists the targets of a run that matter most.",
            "A share is of the time that all targets took together. Growth is as printed, with the verdict beside it.",
            RunSelector.WAYS
        },
        footer = {"Example: bench top -n 20", "Example: bench top --by growth --since latest~4"},
        mixinStandardHelpOptions = true)
final class TopCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--by",
            paramLabel = "ORDER",
            completionCandidates = Choices.Orders.class,
            converter = Choices.Orders.class,
            description = "${COMPLETION-CANDIDATES}. Default: seconds.")
    private TopTargets.Order order = TopTargets.Order.SECONDS;

    @Option(
            names = "-n",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Option(names = "--for", paramLabel = "RUN", description = "The run. Default: ${DEFAULT-VALUE}.")
    private String run = "latest";

    @Option(
            names = "--since",
            paramLabel = "RUN",
            description = "With --by growth, the run to compare with. Default: the newest before.")
    private Optional<String> since = Optional.empty();

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    TopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (since.isPresent() && order != TopTargets.Order.GROWTH) {
            throw new ProblemException(
                    ProblemKind.USAGE, "only growth is since some run", "--since", "Add --by growth, or leave it out");
        }
        Wiring wiring = new Wiring(session, history);
        History all = order == TopTargets.Order.GROWTH
                ? wiring.reported().toJudge(Stream.concat(Stream.of(run), since.stream()))
                : wiring.history().read(RunSelector.windowOn(run));
        StoredRun chosen = new RunSelector(all).select(run);
        TopTargets top = order == TopTargets.Order.GROWTH
                ? RankTargets.grown(diff(wiring, all, chosen), count)
                : RankTargets.slowest(chosen, order, count);
        session.out()
                .print(
                        output.json()
                                ? TopJson.render(top)
                                : TopTable.render(top, session.screen().get()));
        return ExitCode.SUCCESS.code();
    }

    private RunDiff diff(Wiring wiring, History all, StoredRun chosen) {
        return new PairOfRuns(session, wiring, all).diff(since, chosen);
    }
}
