package dev.leanbench.cli;

import dev.leanbench.cli.text.Screen;
import dev.leanbench.core.problem.ProblemException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Sets up picocli: one place where exceptions become words and exit codes. */
final class CommandLines {

    /** Below this picocli has no room for descriptions beside options. */
    private static final int NARROWEST_HELP = 55;

    /** Longer lines are hard to read. */
    private static final int WIDEST_HELP = 120;

    private CommandLines() {}

    /**
     * The command line.
     *
     * @param session the surroundings
     * @param arguments what will be executed; what is set elsewhere depends on the repository they name
     */
    static CommandLine of(Session session, String... arguments) {
        AtomicBoolean quiet = new AtomicBoolean();
        Session heard = session.heardBy(line -> {
            if (!quiet.get()) {
                session.say(line);
            }
        });
        CommandLine commandLine = new CommandLine(new BenchCommand(), new CommandFactory(heard));
        Subcommands.addTo(commandLine, arguments);
        // Of a build that is recorded "@pkg" is a target, not a file with further arguments.
        commandLine.setExpandAtFiles(false);
        ConfiguredDefaults defaults = new ConfiguredDefaults(session, arguments);
        commandLine.setDefaultValueProvider(defaults);
        commandLine.setExecutionStrategy(parsed -> {
            if (last(parsed).isUsageHelpRequested()) {
                fit(last(parsed).commandSpec().commandLine(), session.screen().get());
            }
            Mistakes.refuseEmptyArguments(last(parsed));
            quiet.set(isGiven(OutputOptions.QUIET, parsed));
            lookAtSettings(defaults, parsed, heard);
            return new CommandLine.RunLast().execute(parsed);
        });
        commandLine.setOut(writer(session.out()));
        commandLine.setErr(writer(session.err()));
        commandLine.setParameterExceptionHandler((mistake, args) -> {
            session.complain("bench: " + Mistakes.what(mistake));
            defaults.chosen(mistake.getArgSpec())
                    .filter(chosen -> chosen.value().equals(mistake.getValue()))
                    .ifPresent(chosen -> session.complain("It is set by " + chosen.where() + "."));
            session.complain(Mistakes.remedy(mistake));
            return ExitCode.USAGE.code();
        });
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            boolean verbose = isGiven(OutputOptions.VERBOSE, parsed);
            if (exception instanceof FailedBuildException failed) {
                explain(session, failed.problem(), verbose);
                return failed.exitStatus();
            }
            return explain(session, exception, verbose).code();
        });
        return commandLine;
    }

    /** Fits what help prints to the screen; picocli itself knows of no width and of no terminal without colours. */
    private static void fit(CommandLine help, Screen screen) {
        screen.width()
                .ifPresent(width -> help.setUsageHelpWidth(Math.min(Math.max(width, NARROWEST_HELP), WIDEST_HELP)));
        help.setColorScheme(Help.defaultColorScheme(screen.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    /** Settings that cannot be used stop every command but those that only ask for help; stray variables are named. */
    private static void lookAtSettings(ConfiguredDefaults defaults, ParseResult parsed, Session session) {
        ParseResult last = last(parsed);
        if (last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
            return;
        }
        try {
            defaults.configuration().strangers().forEach(session::say);
        } catch (ProblemException e) {
            throw new ExecutionException(
                    last.commandSpec().commandLine(), e.problem().what(), e);
        }
    }

    /** Whether an option is given to the command that is run, not to a build that it runs. */
    private static boolean isGiven(String option, ParseResult parsed) {
        ParseResult last = last(parsed);
        OptionSpec specified = last.commandSpec().findOption(option);
        return specified != null && Boolean.TRUE.equals(specified.getValue());
    }

    private static ParseResult last(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static ExitCode explain(Session session, Exception exception, boolean verbose) {
        if (verbose) {
            exception.printStackTrace(session.err());
        }
        if (exception instanceof ProblemException known) {
            session.complain("bench: " + known.problem().message());
            for (Throwable further : known.getSuppressed()) {
                session.complain("bench: " + further.getMessage());
            }
            return ExitCode.of(known.problem().kind());
        }
        session.complain("bench: a defect in bench: " + exception);
        session.complain("Run it again with --verbose and report what it prints");
        return ExitCode.INTERNAL;
    }
}
