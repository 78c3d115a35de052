package dev.leanbench.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class OutputOptions {

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--verbose", description = "Show stack traces.")
    @SuppressWarnings("unused") // Read from the command line by the exception handler, which has no command object.
    private boolean verbose;

    boolean json() {
        return json;
    }
}
