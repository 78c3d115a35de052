package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Sets up picocli: one place where exceptions become words and exit codes. */
final class CommandLines {

    private CommandLines() {}

    static CommandLine of(Session session) {
        CommandLine commandLine = new CommandLine(new BenchCommand(), new CommandFactory(session));
        commandLine.setOut(writer(session.out()));
        commandLine.setErr(writer(session.err()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((mistake, args) -> {
            session.say("bench: " + mistake.getMessage());
            session.say("See: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE.code();
        });
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            boolean verbose = parsed.originalArgs().contains("--verbose");
            if (exception instanceof FailedBuildException failed) {
                explain(session, failed.problem(), verbose);
                return failed.exitStatus();
            }
            return explain(session, exception, verbose).code();
        });
        return commandLine;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static ExitCode explain(Session session, Exception exception, boolean verbose) {
        if (verbose) {
            exception.printStackTrace(session.err());
        }
        if (exception instanceof ProblemException known) {
            session.say("bench: " + known.problem().message());
            for (Throwable further : known.getSuppressed()) {
                session.say("bench: " + further.getMessage());
            }
            return ExitCode.of(known.problem().kind());
        }
        session.say("bench: a defect in bench: " + exception);
        session.say("Run it again with --verbose and report what it prints.");
        return ExitCode.INTERNAL;
    }
}
