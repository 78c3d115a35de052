package dev.leanbench.cli;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Tells whether the build of a Lean project got slower, where, and since when.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            InitCommand.class,
            WeeklyCommand.class,
            RecordCommand.class,
            ImportCommand.class,
            ImportHistoryCommand.class,
            AppendCommand.class,
            DiffCommand.class,
            ReportCommand.class,
            PublishCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            TopCommand.class,
            TargetCommand.class,
            ExportCommand.class,
            ValidateCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            ManCommand.class
        })
final class BenchCommand {}
