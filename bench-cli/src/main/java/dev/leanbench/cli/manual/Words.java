package dev.leanbench.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;

/** What the commands say of their options, with nothing left to be filled in. */
final class Words {

    private Words() {}

    /** A line of a description with the default and the choices in place. */
    static String of(ArgSpec argument, String line) {
        String standing = argument.defaultValue() != null ? argument.defaultValue() : String.valueOf(initial(argument));
        return String.format(
                Locale.ROOT,
                line.replace("${DEFAULT-VALUE}", standing)
                        .replace("${COMPLETION-CANDIDATES}", String.join(", ", choices(argument))));
    }

    private static Object initial(ArgSpec argument) {
        Object value = argument.initialValue();
        return value == null ? "" : value;
    }

    /** The values an option may have, where they can be counted. */
    static List<String> choices(ArgSpec argument) {
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choices::add);
        }
        return choices;
    }
}
