package dev.leanbench.cli;

import dev.leanbench.cli.json.RehearsalJson;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command is called.
    private CommandSpec spec;

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
    private LogOptions logOptions = new LogOptions();

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.ReportFormats.class,
            converter = Choices.ReportFormats.class,
            description = "How to print the report: ${COMPLETION-CANDIDATES}. Default: text.")
    private Optional<ReportFormat> format = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many targets to name in each direction. Default: 5.")
    private int top = Ranking.DEFAULT_SIZE;

    @Mixin
    private StoreOptions store = new StoreOptions();

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
        // Refused before anything is built or stored.
        ReportFormat printed = output.format(format, ReportFormat.TEXT, ReportFormat.JSON);
        Wiring wiring = new Wiring(session, store);
        return words.isEmpty() ? readLog(wiring, printed) : recordBuild(wiring, printed);
    }

    private int readLog(Wiring wiring, ReportFormat printed) {
        Mistakes.refuseFlags(spec, "no build is recorded", "--out", "--precise", "--with");
        RecordedRun recorded =
                wiring.recordRun().record(wiring.log(givenLog(), logOptions), stated.statements(session));
        recorded.remarks().forEach(session::say);
        if (dryRun.given()) {
            rehearse(wiring, recorded, printed);
        } else {
            finish(wiring, recorded, printed);
        }
        return ExitCode.SUCCESS.code();
    }

    /** The exit code is the build's own. */
    private int recordBuild(Wiring wiring, ReportFormat printed) {
        Mistakes.refuseFlags(spec, "a build that is recorded has its log in lakeprof's format", "--log-format");
        Mistakes.refuseFlags(spec, "a build that is recorded runs here", "--built");
        String written = log.orElse(RecordedBuild.DEFAULT_LOG);
        if (dryRun.given()) {
            RecordedBuild.rehearse(session, words, written, recording, output);
            session.say("What would be stored and published, only the build itself can tell.");
            return ExitCode.SUCCESS.code();
        }
        RecordedBuild build =
                RecordedBuild.run(session, wiring, words, written, recording, output, stated.statements(session));
        step().recorded(session.directory().resolve(recording.out()));
        if (!build.interrupted()) {
            finish(wiring, build.recorded(), printed);
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

    private void rehearse(Wiring wiring, RecordedRun recorded, ReportFormat printed) {
        WeeklyJob.Result planned = job(wiring).rehearse(recorded.run());
        if (!output.json()) {
            // Before anybody else is asked: a server that does not answer takes nothing away from this.
            session.out().print(Rehearsals.of(planned.appended()));
            session.out().flush();
        }
        List<PlannedPublication> publications = new PublishReport(wiring.publishers()).rehearse(planned.report());
        if (output.json()) {
            session.out().print(RehearsalJson.render(planned.appended(), publications, planned.report()));
            return;
        }
        publications.forEach(publication -> session.out().print("\n" + Rehearsals.of(publication)));
        session.out()
                .print("\nWould print:\n"
                        + printed.render(planned.report(), session.screen().get()));
    }

    private WeeklyJob job(Wiring wiring) {
        RunStore store = wiring.store();
        return new WeeklyJob(wiring.appendRun(store), store, wiring.compareRuns(top));
    }

    private void finish(Wiring wiring, RecordedRun recorded, ReportFormat printed) {
        WeeklyJob.Result result = job(wiring).perform(recorded.run());
        session.say(Sentences.of(result.appended()));
        session.out().print(printed.render(result.report(), session.screen().get()));
        session.out().flush();
        step().compared(result.report());
        List<Publication> publications = publish(wiring, result.report());
        for (Publication publication : publications) {
            session.say(Sentences.of(publication));
            publication.remarks().forEach(session::say);
        }
        step().published(publications);
    }

    private static List<Publication> publish(Wiring wiring, Report report) {
        try {
            return new PublishReport(wiring.publishers()).publish(report);
        } catch (ProblemException e) {
            ProblemException afterStoring =
                    new ProblemException(e.problem().followedBy("; then run: bench publish (the run is stored)"), e);
            Arrays.stream(e.getSuppressed()).forEach(afterStoring::addSuppressed);
            throw afterStoring;
        }
    }

    private WorkflowStep step() {
        return new WorkflowStep(session);
    }
}
