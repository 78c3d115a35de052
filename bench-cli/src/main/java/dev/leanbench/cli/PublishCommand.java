package dev.leanbench.cli;

import dev.leanbench.cli.json.PublicationJson;
import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.usecase.PublishReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = {
            "Publishes the report on the newest run: to the tracking issue, to a file, or both.",
            "The issue needs a token in $BENCH_TOKEN or $GITHUB_TOKEN and the repository in $GITHUB_REPOSITORY."
        },
        footer = "Example: bench publish --file report.md",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--file", paramLabel = "FILE", description = "Write the report into a file, as Markdown.")
    private Optional<Path> file = Optional.empty();

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
    private DryRunOption dryRun = new DryRunOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    PublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, history);
        List<ReportPublisher> publishers = new ArrayList<>(wiring.publishers());
        file.map(wiring::fileOf).ifPresent(publishers::add);
        if (publishers.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "there is nowhere to publish to",
                    "publish",
                    "Set GITHUB_TOKEN and GITHUB_REPOSITORY for the tracking issue, or give --file FILE");
        }
        Report report = wiring.reported().reportOn(run, top);
        if (dryRun.given()) {
            List<PlannedPublication> planned = new PublishReport(publishers).rehearse(report);
            session.out()
                    .print(
                            output.json()
                                    ? PublicationJson.renderPlanned(planned)
                                    : planned.stream().map(Rehearsals::of).collect(Collectors.joining()));
            return ExitCode.SUCCESS.code();
        }
        List<Publication> publications = new PublishReport(publishers).publish(report);
        if (output.json()) {
            session.out().print(PublicationJson.render(publications));
        } else {
            publications.forEach(publication -> session.out().println(Sentences.of(publication)));
        }
        publications.forEach(publication -> publication.remarks().forEach(session::say));
        return ExitCode.SUCCESS.code();
    }
}
