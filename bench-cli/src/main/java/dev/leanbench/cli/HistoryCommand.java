package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.cli.text.HistoryTable;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.HistoryRepair;
import dev.leanbench.core.port.HistoryWindow;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = "Lists the stored runs, oldest first; or checks and repairs what is stored.",
        footer = "Example: bench history -n 13",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command is called.
    private CommandSpec spec;

    @Option(names = "-n", paramLabel = "N", converter = AtLeastOne.class, description = "Only the newest N runs.")
    private int newest = HistoryWindow.ALL.newestRuns();

    @Option(
            names = "--check",
            description = "Hold every stored file against the schema and its name; the exit code tells of faults.")
    private boolean check;

    @Option(
            names = "--repair",
            description =
                    "Correct the names of documents and which is the latest. No measurement is changed or deleted.")
    private boolean repair;

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private DryRunOption dryRun = new DryRunOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!repair) {
            Mistakes.refuseFlags(spec, "only --repair writes", "--dry-run");
        }
        if (check || repair) {
            Mistakes.refuseFlags(spec, "all that is stored is looked at", "-n");
            return examine(new Wiring(session, history).care());
        }
        HistoryOutline read = new Wiring(session, history).history().outline(HistoryWindow.newest(newest));
        session.out()
                .print(
                        output.json()
                                ? HistoryJson.render(read)
                                : HistoryTable.render(read, session.screen().get()));
        return ExitCode.SUCCESS.code();
    }

    private int examine(HistoryCare care) {
        List<HistoryFault> left;
        if (repair && dryRun.given()) {
            List<HistoryFault> faults = care.check();
            session.out().print(output.json() ? HistoryJson.renderFaults(faults) : Rehearsals.ofRepair(faults));
            return ExitCode.SUCCESS.code();
        }
        if (repair) {
            HistoryRepair done = care.repair();
            done.mended().forEach(fault -> session.say("Mended: " + Sentences.of(fault)));
            left = done.left();
        } else {
            left = care.check();
        }
        session.out().print(output.json() ? HistoryJson.renderFaults(left) : Sentences.ofFaults(left));
        return (left.isEmpty() ? ExitCode.SUCCESS : ExitCode.DOCUMENT_INVALID).code();
    }
}
