package dev.leanbench.cli;

import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.usecase.PublishReport;
import dev.leanbench.core.usecase.RecordedRun;
import dev.leanbench.core.usecase.WeeklyJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "weekly",
        description = {
            "Does the whole job: reads a build log, stores the run, compares it, publishes the report.",
            "A failure in a later step never undoes an earlier one; running again completes what is missing."
        },
        footer = "Example: bench weekly --log lakeprof.log",
        mixinStandardHelpOptions = true)
final class WeeklyCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--log", paramLabel = "FILE", required = true, description = "The build log; - for standard input.")
    private String log = "";

    @Option(names = "--format", description = "How to print the report: ${COMPLETION-CANDIDATES}. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many targets to name in each direction. Default: 5.")
    private int top = Ranking.DEFAULT_SIZE;

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    WeeklyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, history);
        RecordedRun recorded = wiring.recordRun().record(wiring.log(log), stated.statements(session));
        recorded.remarks().forEach(session::say);
        RunStore store = wiring.store();
        WeeklyJob.Result result =
                new WeeklyJob(wiring.appendRun(store), store, wiring.compareRuns(top)).perform(recorded.run());
        session.say(Sentences.of(result.appended()));
        session.out().print((output.json() ? ReportFormat.JSON : format).render(result.report()));
        session.out().flush();
        for (Publication publication : new PublishReport(wiring.publishers()).publish(result.report())) {
            session.say(Sentences.of(publication));
            publication.remarks().forEach(session::say);
        }
        return ExitCode.SUCCESS.code();
    }
}
