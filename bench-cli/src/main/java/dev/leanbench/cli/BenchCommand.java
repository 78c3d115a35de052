package dev.leanbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Tells whether the build of a Lean project got slower, where, and since when.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            WeeklyCommand.class,
            ImportCommand.class,
            AppendCommand.class,
            DiffCommand.class,
            ReportCommand.class,
            PublishCommand.class,
            HistoryCommand.class,
            TopCommand.class,
            ValidateCommand.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, for example: bench weekly --log FILE");
    }
}
