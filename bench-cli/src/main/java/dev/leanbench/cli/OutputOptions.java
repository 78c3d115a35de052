package dev.leanbench.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class OutputOptions {

    static final String QUIET = "--quiet";
    static final String VERBOSE = "--verbose";

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = OutputOptions.QUIET, description = "Print the result and errors, and say nothing besides.")
    private boolean quiet;

    @Option(names = OutputOptions.VERBOSE, description = "Show stack traces.")
    @SuppressWarnings("unused") // Read from the command line by the exception handler, which has no command object.
    private boolean verbose;

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }
}
