package dev.leanbench.core.planted;

import picocli.CommandLine;

/** What core must never do: know a library. Shows that the rule would find it. */
final class Violation {

    private Violation() {}

    static CommandLine commandLine() {
        return new CommandLine(new Object());
    }
}
