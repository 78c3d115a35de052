package dev.leanbench.cli;

import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.usecase.RecordedRun;
import dev.leanbench.lakeprof.LakeBuilds.Recording;
import dev.leanbench.store.git.GitStorage;
import java.io.IOException;
import java.nio.file.Files;
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
            "The build's output passes through unchanged. A failed build is recorded too; the exit code is then 10."
        },
        footer = "Example: bench record --precise -- lake build",
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The build and its arguments, after --.")
    private List<String> words = List.of();

    @Option(names = "--log", paramLabel = "FILE", description = "The log to write. Default: lakeprof.log.")
    private String log = "lakeprof.log";

    @Option(names = "--out", paramLabel = "FILE", description = "The run document to write. Default: bench-run.json.")
    private String out = "bench-run.json";

    @Option(names = "--precise", description = "Measure each module's process as well, where Lake lets us.")
    private boolean precise;

    @Option(names = "--with", paramLabel = "TOOL", description = "Let an installed tool write the log: lakeprof.")
    private String tool = "";

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // A run document is JSON with or without --json.
    private OutputOptions output = new OutputOptions();

    RecordCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!tool.isEmpty() && !tool.equals("lakeprof")) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "'" + tool + "' cannot write the log",
                    "--with",
                    "Name lakeprof, or leave it out");
        }
        Wiring wiring = new Wiring(session, history);
        Recording recording = wiring.recording(words, log, precise, !tool.isEmpty());
        EndOfProcess end = new EndOfProcess(recording);
        try {
            RecordedRun recorded = wiring.recordRun().record(recording, stated.statements(session));
            recorded.remarks().forEach(session::say);
            write(GitStorage.write(recorded.run()));
            session.say("The run document is " + out + ", the log is " + log + ".");
            if (recorded.run().build().outcome() == Outcome.FAILURE) {
                throw new ProblemException(
                        ProblemKind.BUILD_FAILED,
                        "the build failed; what was built is recorded",
                        String.join(" ", words),
                        "Mend the build and record it again");
            }
        } finally {
            end.nothingLeftToDo();
        }
        return ExitCode.SUCCESS.code();
    }

    private void write(String document) {
        try {
            Files.writeString(session.directory().resolve(out), document);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemKind.INPUT_UNREADABLE,
                    "the run document cannot be written: " + e.getMessage(),
                    out,
                    "Make room or name another file with --out, then: bench import " + log);
        }
    }
}
