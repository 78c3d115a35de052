package dev.leanbench.cli;

import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.report.Report;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "Prints the report on the newest run, or on an earlier one as it was then: by the runs up to it alone.",
            RunSelector.WAYS
        },
        footer = {"Example: bench report --format markdown", "Example: bench report --for latest~1"},
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.ReportFormats.class,
            converter = Choices.ReportFormats.class,
            description = "How to print it: ${COMPLETION-CANDIDATES}. Default: text.")
    private Optional<ReportFormat> format = Optional.empty();

    @Option(names = "--for", paramLabel = "RUN", description = "The run to report on. Default: ${DEFAULT-VALUE}.")
    private String run = "latest";

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many targets to name in each direction. Default: 5.")
    private int top = Ranking.DEFAULT_SIZE;

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ReportFormat printed = output.format(format, ReportFormat.TEXT, ReportFormat.JSON);
        Report report = new Wiring(session, history).reported().reportOn(run, top);
        session.out().print(printed.render(report, session.screen().get()));
        return ExitCode.SUCCESS.code();
    }
}
