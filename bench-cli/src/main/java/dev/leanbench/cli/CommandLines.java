package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;

/** Sets up picocli: one place where exceptions become words and exit codes. */
final class CommandLines {

    private CommandLines() {}

    /**
     * The command line.
     *
     * @param session the surroundings
     * @param arguments what will be executed; what is set elsewhere depends on the repository they name
     */
    static CommandLine of(Session session, String... arguments) {
        CommandLine commandLine = new CommandLine(new BenchCommand(), new CommandFactory(session));
        ConfiguredDefaults defaults = new ConfiguredDefaults(session, arguments);
        commandLine.setDefaultValueProvider(defaults);
        commandLine.setExecutionStrategy(parsed -> {
            refuseUnusable(defaults, parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        commandLine.setOut(writer(session.out()));
        commandLine.setErr(writer(session.err()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((mistake, args) -> {
            session.say("bench: " + mistake.getMessage());
            defaults.chosen(mistake.getArgSpec())
                    .filter(chosen -> chosen.value().equals(mistake.getValue()))
                    .ifPresent(chosen -> session.say("It is set by " + chosen.where() + "."));
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

    /** Settings that cannot be used stop every command but those that only ask for help. */
    private static void refuseUnusable(ConfiguredDefaults defaults, ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
            return;
        }
        try {
            defaults.configuration();
        } catch (ProblemException e) {
            throw new ExecutionException(
                    last.commandSpec().commandLine(), e.problem().what(), e);
        }
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
