package dev.leanbench.cli;

import dev.leanbench.cli.json.DiffJson;
import dev.leanbench.cli.text.TextReport;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "Compares a run with the runs before it: the newest one, unless told otherwise.",
            "With two runs, the second with the first, by what was known when the first was the newest.",
            RunSelector.WAYS
        },
        footer = {
            "Example: bench diff --json",
            "Example: bench diff latest~4 latest",
            "Example: bench diff best 679046f"
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RUN",
            description = "The run to compare with. Default: the newest before.")
    private Optional<String> base = Optional.empty();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN",
            description = "The run to judge. Default: ${DEFAULT-VALUE}.")
    private String head = "latest";

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, history);
        History all = wiring.reported().toJudge(Stream.concat(Stream.of(head), base.stream()));
        StoredRun judged = new RunSelector(all).select(head);
        RunDiff diff = new PairOfRuns(session, wiring, all).diff(base, judged);
        session.out()
                .print(
                        output.json()
                                ? DiffJson.render(diff)
                                : TextReport.changes(diff, session.screen().get()));
        return ExitCode.SUCCESS.code();
    }
}
