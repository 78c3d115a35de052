package dev.leanbench.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commands of bench. Where a command line names one, that one alone is loaded: picocli takes longer to look at all of
 * them than most of them take for their work.
 */
final class Subcommands {

    /** In the order in which help lists them. */
    static final List<String> NAMES = List.of(
            "init",
            "weekly",
            "record",
            "import",
            "import-history",
            "append",
            "diff",
            "report",
            "publish",
            "history",
            "show",
            "top",
            "target",
            "export",
            "validate",
            "config",
            "doctor",
            "completion",
            "man");

    private static final Set<String> TELL_OF_ALL = Set.of("completion", "man");

    private Subcommands() {}

    /** Adds what these arguments can be about: one command, or else all of them. */
    static void addTo(CommandLine bench, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        List<String> needed = NAMES.contains(first) && !TELL_OF_ALL.contains(first) ? List.of(first) : NAMES;
        for (String name : needed) {
            bench.addSubcommand(name, named(name));
        }
    }

    private static Class<?> named(String name) {
        return switch (name) {
            case "init" -> InitCommand.class;
            case "weekly" -> WeeklyCommand.class;
            case "record" -> RecordCommand.class;
            case "import" -> ImportCommand.class;
            case "import-history" -> ImportHistoryCommand.class;
            case "append" -> AppendCommand.class;
            case "diff" -> DiffCommand.class;
            case "report" -> ReportCommand.class;
            case "publish" -> PublishCommand.class;
            case "history" -> HistoryCommand.class;
            case "show" -> ShowCommand.class;
            case "top" -> TopCommand.class;
            case "target" -> TargetCommand.class;
            case "export" -> ExportCommand.class;
            case "validate" -> ValidateCommand.class;
            case "config" -> ConfigCommand.class;
            case "doctor" -> DoctorCommand.class;
            case "completion" -> CompletionCommand.class;
            case "man" -> ManCommand.class;
            default -> throw new IllegalArgumentException(name + ": no command of this name");
        };
    }
}
