package dev.leanbench.cli;

import dev.leanbench.cli.json.TargetJson;
import dev.leanbench.cli.text.TargetPage;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.report.TargetSeries;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "target",
        description = {
            "Shows one target over time: its times, the steps in its level, a chart.",
            "The name may be shortened to its last parts where these say which target is meant.",
            RunSelector.WAYS
        },
        footer = {"Example: bench target Mathlib.Order.Lattice", "Example: bench target Order.Lattice --json"},
        mixinStandardHelpOptions = true)
final class TargetCommand implements Callable<Integer> {

    private static final String FURTHER = "--all looks at every run";

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The target.")
    private String name = "";

    @Option(names = "--for", paramLabel = "RUN", description = "The last run to look at. Default: ${DEFAULT-VALUE}.")
    private String run = "latest";

    @Option(
            names = "-n",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many of the last runs to list; JSON has them all. Default: ${DEFAULT-VALUE}.")
    private int count = 13;

    @Option(names = "--all", description = "Look at every run. Default: as far back as reports do, 104 whole builds.")
    private boolean everything;

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    TargetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, history);
        History read =
                everything ? everythingUpTo(run, wiring) : wiring.reported().lookBackFrom(run);
        boolean mayGoFurther = !everything && wiring.reported().isAsFarBackAsReportsLook(read);
        TargetName target = new TargetSelector(read, mayGoFurther ? FURTHER : "").select(name);
        if (!target.value().equals(name)) {
            session.say("Taken for " + target + ".");
        }
        if (mayGoFurther) {
            session.say(
                    "Looked back to " + read.runs().get(0).name().date() + ", as far as reports do; " + FURTHER + ".");
        }
        TargetSeries series = wiring.followTarget().follow(read, target).orElseThrow();
        session.out()
                .print(
                        output.json()
                                ? TargetJson.render(series)
                                : TargetPage.render(
                                        series, count, session.screen().get()));
        return ExitCode.SUCCESS.code();
    }

    private static History everythingUpTo(String run, Wiring wiring) {
        History all = wiring.history().read(HistoryWindow.ALL);
        return all.upTo(new RunSelector(all).select(run));
    }
}
