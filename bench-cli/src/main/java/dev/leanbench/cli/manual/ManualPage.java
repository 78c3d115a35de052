package dev.leanbench.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page for {@code man}, in roff's man macros. */
public final class ManualPage {

    private static final String EXAMPLE = "Example: ";

    private final CommandSpec command;
    private final StringBuilder roff = new StringBuilder();

    private ManualPage(CommandSpec command) {
        this.command = command;
    }

    /**
     * The name under which a command's page is found, as git names them.
     *
     * @param command the command
     * @return for example {@code bench-weekly}
     */
    public static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /**
     * The page of a command.
     *
     * @param command the command
     * @param version the program's version
     * @param exitCodes what its exit codes mean, in their order
     * @return roff
     */
    public static String of(CommandSpec command, String version, Map<Integer, String> exitCodes) {
        ManualPage page = new ManualPage(command);
        page.heading(version);
        page.options();
        page.parameters();
        page.commands();
        page.examples();
        page.exitStatus(exitCodes);
        return page.roff.toString();
    }

    private void heading(String version) {
        macro("TH", quoted(name(command).toUpperCase(Locale.ROOT)), "1", quoted(""), quoted("bench " + version));
        macro("SH", "NAME");
        text(name(command) + " - " + firstSentence());
        macro("SH", "SYNOPSIS");
        text(new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .strip()
                .replaceAll("\\s+", " "));
        macro("SH", "DESCRIPTION");
        String gap = "";
        for (String paragraph : command.usageMessage().description()) {
            roff.append(gap);
            text(String.format(Locale.ROOT, paragraph));
            gap = ".PP\n";
        }
    }

    private String firstSentence() {
        String[] description = command.usageMessage().description();
        return description.length == 0
                ? ""
                : String.format(Locale.ROOT, description[0]).replaceFirst("[.:].*", "");
    }

    private void options() {
        List<OptionSpec> options =
                command.options().stream().filter(option -> !option.hidden()).toList();
        if (options.isEmpty()) {
            return;
        }
        macro("SH", "OPTIONS");
        for (OptionSpec option : options) {
            String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            entry(String.join(", ", option.names()) + value, option);
        }
    }

    private void parameters() {
        if (command.positionalParameters().isEmpty()) {
            return;
        }
        macro("SH", "ARGUMENTS");
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            entry(parameter.paramLabel(), parameter);
        }
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        macro("SH", "COMMANDS");
        command.subcommands().forEach((name, subcommand) -> {
            macro("TP");
            text("\\fB", name, "\\fR");
            text(new ManualPage(subcommand.getCommandSpec()).firstSentence() + ". See "
                    + name(subcommand.getCommandSpec()) + "(1).");
        });
    }

    private void examples() {
        List<String> examples = List.of(command.usageMessage().footer()).stream()
                .filter(line -> line.startsWith(EXAMPLE))
                .map(line -> String.format(Locale.ROOT, line.substring(EXAMPLE.length())))
                .toList();
        if (examples.isEmpty()) {
            return;
        }
        macro("SH", "EXAMPLES");
        macro("nf");
        examples.forEach(this::text);
        macro("fi");
    }

    private void exitStatus(Map<Integer, String> exitCodes) {
        macro("SH", "EXIT STATUS");
        exitCodes.forEach((code, meaning) -> {
            macro("TP");
            text("\\fB", code.toString(), "\\fR");
            text(meaning);
        });
    }

    private void entry(String name, ArgSpec argument) {
        macro("TP");
        text("\\fB", name, "\\fR");
        text(List.of(argument.description()).stream()
                .map(line -> Words.of(argument, line))
                .collect(Collectors.joining(" ")));
    }

    private void macro(String... words) {
        roff.append('.').append(String.join(" ", words)).append('\n');
    }

    private static String quoted(String word) {
        return '"' + escaped(word) + '"';
    }

    private void text(String line) {
        text("", line, "");
    }

    /** A line that is no request, whatever it begins with. */
    private void text(String before, String line, String after) {
        String safe = line.startsWith(".") || line.startsWith("'") ? "\\&" + escaped(line) : escaped(line);
        roff.append(before).append(safe).append(after).append('\n');
    }

    /** As it is to be read: a hyphen is a minus, for people copy options; what is not ASCII is named by its number. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\\", "\\e").replace("-", "\\-").codePoints().forEach(letter -> {
            if (letter < 128) {
                escaped.appendCodePoint(letter);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\[u%04X]", letter));
            }
        });
        return escaped.toString();
    }
}
