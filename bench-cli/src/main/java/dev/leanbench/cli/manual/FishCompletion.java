package dev.leanbench.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the shell fish, for which picocli has none. */
public final class FishCompletion {

    private FishCompletion() {}

    /**
     * A script that fish reads.
     *
     * @param program the command with its subcommands
     * @return one {@code complete} a line
     */
    public static String of(CommandSpec program) {
        StringBuilder script = new StringBuilder("# Completion of " + program.name() + " for fish.\n");
        String none = "__fish_use_subcommand";
        options(script, program, none);
        for (Map.Entry<String, CommandLine> each : program.subcommands().entrySet()) {
            CommandSpec command = each.getValue().getCommandSpec();
            line(script, program, none, "-f -a " + quoted(each.getKey()) + description(command));
        }
        for (Map.Entry<String, CommandLine> each : program.subcommands().entrySet()) {
            String within = "__fish_seen_subcommand_from " + each.getKey();
            options(script, program, within, each.getValue().getCommandSpec());
        }
        return script.toString();
    }

    private static void options(StringBuilder script, CommandSpec program, String condition) {
        options(script, program, condition, program);
    }

    private static void options(StringBuilder script, CommandSpec program, String condition, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            StringBuilder arguments = new StringBuilder();
            for (String name : option.names()) {
                arguments
                        .append(name.startsWith("--") ? "-l " : "-s ")
                        .append(name.replaceFirst("^--?", ""))
                        .append(' ');
            }
            List<String> choices = Words.choices(option);
            if (!choices.isEmpty()) {
                arguments
                        .append("-x -a ")
                        .append(quoted(String.join(" ", choices)))
                        .append(' ');
            } else if (option.arity().max() > 0) {
                arguments.append("-r ");
            }
            String[] description = option.description();
            line(
                    script,
                    program,
                    condition,
                    arguments + (description.length == 0 ? "" : "-d " + quoted(Words.of(option, description[0]))));
        }
    }

    private static String description(CommandSpec command) {
        String[] lines = command.usageMessage().description();
        return lines.length == 0 ? "" : " -d " + quoted(String.format(Locale.ROOT, lines[0]));
    }

    private static void line(StringBuilder script, CommandSpec program, String condition, String rest) {
        script.append("complete -c ")
                .append(program.name())
                .append(" -n ")
                .append(quoted(condition))
                .append(' ')
                .append(rest.strip())
                .append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
