package dev.leanbench.evaluation;

import picocli.CommandLine;

/** The way in. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new EvaluationCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
