package dev.leanbench.cli;

import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.usecase.PublishReport;
import dev.leanbench.core.usecase.RecordedRun;
import dev.leanbench.core.usecase.WeeklyJob;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "weekly",
        description = {
            "Does the whole job: records a build or reads its log, stores the run, compares it, publishes the report.",
            "A failure in a later step never undoes an earlier one; running again completes what is missing.",
            "A build that is recorded and fails is stored and reported as well; its exit code is the command's."
        },
        footer = {"Example: bench weekly --precise -- lake build", "Example: bench weekly --log lakeprof.log"},
        mixinStandardHelpOptions = true)
final class WeeklyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The build to record, after --.")
    private List<String> words = List.of();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = {
                "The build log to read; - for standard input.",
                "With a COMMAND, the log to write. Default: lakeprof.log."
            })
    private Optional<String> log = Optional.empty();

    @Mixin
    private LogFormatOption logFormat = new LogFormatOption();

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.ReportFormats.class,
            description = "How to print the report: ${COMPLETION-CANDIDATES}. Default: text.")
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
    private DryRunOption dryRun = new DryRunOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    WeeklyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, history);
        if (words.isEmpty()) {
            RecordedRun recorded =
                    wiring.recordRun().record(wiring.log(givenLog(), logFormat), stated.statements(session));
            recorded.remarks().forEach(session::say);
            if (dryRun.given()) {
                rehearse(wiring, recorded);
            } else {
                finish(wiring, recorded);
            }
            return ExitCode.SUCCESS.code();
        }
        if (dryRun.given()) {
            session.out().print(Rehearsals.ofRecording(words, log.orElse(RecordedBuild.DEFAULT_LOG), recording.out()));
            session.say("What would be stored and published, only the build itself can tell.");
            return ExitCode.SUCCESS.code();
        }
        RecordedBuild build = RecordedBuild.run(
                session,
                wiring,
                words,
                log.orElse(RecordedBuild.DEFAULT_LOG),
                recording,
                output.quiet(),
                stated.statements(session));
        step().recorded(session.directory().resolve(recording.out()));
        if (!build.interrupted()) {
            finish(wiring, build.recorded());
        }
        return build.exitStatus();
    }

    private String givenLog() {
        return log.orElseThrow(() -> new ProblemException(
                ProblemKind.USAGE,
                "there is neither a build to record nor a log to read",
                "bench weekly",
                "Give the build, as in: bench weekly -- lake build; or its log with --log"));
    }

    private void rehearse(Wiring wiring, RecordedRun recorded) {
        WeeklyJob.Result planned = job(wiring).rehearse(recorded.run());
        session.out().print(Rehearsals.of(planned.appended()));
        for (PlannedPublication publication : new PublishReport(wiring.publishers()).rehearse(planned.report())) {
            session.out().print("\n" + Rehearsals.of(publication));
        }
        session.out().print("\nWould print:\n" + rendered(planned.report()));
    }

    private WeeklyJob job(Wiring wiring) {
        RunStore store = wiring.store();
        return new WeeklyJob(wiring.appendRun(store), store, wiring.compareRuns(top));
    }

    private String rendered(Report report) {
        return (output.json() ? ReportFormat.JSON : format)
                .render(report, session.screen().get());
    }

    private void finish(Wiring wiring, RecordedRun recorded) {
        WeeklyJob.Result result = job(wiring).perform(recorded.run());
        session.say(Sentences.of(result.appended()));
        session.out().print(rendered(result.report()));
        session.out().flush();
        step().compared(result.report());
        List<Publication> publications = new PublishReport(wiring.publishers()).publish(result.report());
        for (Publication publication : publications) {
            session.say(Sentences.of(publication));
            publication.remarks().forEach(session::say);
        }
        step().published(publications);
    }

    private WorkflowStep step() {
        return new WorkflowStep(session);
    }
}
