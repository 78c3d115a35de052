package dev.leanbench.cli;

import dev.leanbench.store.git.GitStorage;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "record",
        description = {
            "Runs a build, writes its log in lakeprof's format and the run document. Stores nothing.",
            "The build's output passes through unchanged, and its exit code is the command's. A failed build is"
                    + " recorded too.",
            "With --json the run document is printed, and the build's output goes to standard error."
        },
        footer = "Example: bench record --precise -- lake build",
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The build and its arguments, after --.")
    private List<String> words = List.of();

    @Option(names = "--log", paramLabel = "FILE", description = "The log to write. Default: lakeprof.log.")
    private String log = RecordedBuild.DEFAULT_LOG;

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Mixin
    private DryRunOption dryRun = new DryRunOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RecordCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (dryRun.given()) {
            RecordedBuild.rehearse(session, words, log, recording, output);
            return ExitCode.SUCCESS.code();
        }
        Wiring wiring = new Wiring(session, history);
        RecordedBuild build =
                RecordedBuild.run(session, wiring, words, log, recording, output, stated.statements(session));
        if (output.json()) {
            session.out().print(GitStorage.write(build.recorded().run()));
        }
        return build.exitStatus();
    }
}
