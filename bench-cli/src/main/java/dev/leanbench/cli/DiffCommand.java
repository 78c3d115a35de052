package dev.leanbench.cli;

import dev.leanbench.cli.json.DiffJson;
import dev.leanbench.cli.text.TextReport;
import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "diff",
        description = "Compares a run with the runs before it: the newest one, unless told otherwise.",
        footer = {"Example: bench diff --json", "Example: bench diff --base latest~4 --head latest"},
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--base", paramLabel = "RUN", description = "The run to compare with. Default: the newest before.")
    private Optional<String> base = Optional.empty();

    @Option(names = "--head", paramLabel = "RUN", description = "The run to judge. Default: ${DEFAULT-VALUE}.")
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
        History all = wiring.history().read(HistoryWindow.ALL);
        Sentences.ofSkipped(all).forEach(session::say);
        RunSelector selector = new RunSelector(all);
        StoredRun judged = selector.select(head);
        RunDiff diff = base.map(selector::select)
                .map(chosen -> wiring.judge().judge(upTo(all, chosen), judged))
                .orElseGet(() -> wiring.compareRuns(Ranking.DEFAULT_SIZE).diff(all, judged));
        session.out()
                .print(
                        output.json()
                                ? DiffJson.render(diff)
                                : TextReport.changes(diff, session.screen().get()));
        return ExitCode.SUCCESS.code();
    }

    /** The runs that were there when the chosen one was the newest, so that a past comparison can be made again. */
    private static History upTo(History all, StoredRun chosen) {
        List<StoredRun> runs =
                all.runs().stream().filter(run -> run.compareTo(chosen) <= 0).toList();
        return new History(runs, all.skipped());
    }
}
