package dev.leanbench.cli;

import dev.leanbench.core.usecase.RecordedRun;
import dev.leanbench.store.git.GitStorage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Reads a build log and prints the run document. Stores nothing.",
        footer = "Example: bench import lakeprof.log --sha $(git rev-parse HEAD) --date 2026-05-06 > run.json",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The build log; - for standard input.")
    private String log = "";

    @Mixin
    private LogOptions logOptions = new LogOptions();

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // A run document is JSON with or without --json.
    private OutputOptions output = new OutputOptions();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, repository);
        RecordedRun recorded = wiring.recordRun().record(wiring.log(log, logOptions), stated.statements(session));
        recorded.remarks().forEach(session::say);
        session.say(Sentences.of(recorded));
        session.out().print(GitStorage.write(recorded.run()));
        return ExitCode.SUCCESS.code();
    }
}
