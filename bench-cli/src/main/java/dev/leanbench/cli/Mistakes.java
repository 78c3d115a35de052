package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, and what may have been meant. */
final class Mistakes {

    private static final int MOST_SUGGESTIONS = 3;

    private Mistakes() {}

    static String what(ParameterException mistake) {
        return stranger(mistake)
                .map(name -> unknown(name, mistake.getCommandLine().getCommandSpec()))
                .or(() -> missing(mistake))
                .or(() -> repeated(mistake))
                .or(() -> unfit(mistake))
                .orElseGet(() -> String.valueOf(mistake.getMessage()));
    }

    private static String unknown(String name, CommandSpec command) {
        if (name.startsWith("-")) {
            return command.name() + " has no option " + name;
        }
        return command.parent() == null
                ? "there is no command '" + name + "'"
                : "'" + name + "' is one argument too many";
    }

    private static Optional<String> missing(ParameterException mistake) {
        return mistake instanceof MissingParameterException missing
                ? Optional.of(missing.getMissing().stream()
                        .map(argument ->
                                argument.isOption() ? name(argument) + ": " + argument.paramLabel() : name(argument))
                        .collect(Collectors.joining(" and ", "", " is missing")))
                : Optional.empty();
    }

    private static Optional<String> repeated(ParameterException mistake) {
        return mistake instanceof OverwrittenOptionException twice
                ? Optional.of(name(twice.getOverwritten()) + " is given twice")
                : Optional.empty();
    }

    /** A value that an argument cannot have. */
    private static Optional<String> unfit(ParameterException mistake) {
        return mistake.getCause() instanceof TypeConversionException unfit && mistake.getArgSpec() != null
                ? Optional.of(name(mistake.getArgSpec()) + ": " + unfit.getMessage())
                : Optional.empty();
    }

    static String remedy(ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String help = command.qualifiedName() + " --help";
        List<String> known = new ArrayList<>();
        command.options().forEach(option -> known.addAll(List.of(option.names())));
        known.addAll(command.subcommands().keySet());
        List<String> alike = stranger(mistake)
                .map(name -> LikeNames.to(name, known, MOST_SUGGESTIONS))
                .orElse(List.of());
        return alike.isEmpty() ? "See: " + help : "Perhaps " + String.join(" or ", alike) + "; see: " + help;
    }

    /** The first argument that means nothing to the command. */
    private static Optional<String> stranger(ParameterException mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().findFirst()
                : Optional.empty();
    }

    /**
     * A variable of a script that is not set names no file, run or target. A list may be empty, and a tool left out; of a
     * build, which is a list of words, the first names the program.
     */
    static void refuseEmptyArguments(ParseResult parsed) {
        for (ArgSpec argument : parsed.matchedArgs()) {
            boolean mayBeEmpty = argument.isMultiValue() || name(argument).equals("--with");
            boolean namesNoProgram = name(argument).equals("COMMAND")
                    && argument.stringValues().get(0).isBlank();
            if (namesNoProgram || (!mayBeEmpty && argument.stringValues().contains(""))) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(), name(argument) + " is empty", argument, "");
            }
        }
    }

    /** Flags that say nothing to what the rest of the command line asks for. */
    static void refuseFlags(CommandSpec command, String why, String... flags) {
        ParseResult parsed = command.commandLine().getParseResult();
        for (String flag : flags) {
            if (parsed.hasMatchedOption(flag)) {
                throw new ProblemException(ProblemKind.USAGE, why, flag, "Leave it out");
            }
        }
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
