package dev.leanbench.core.planted;

import picocli.CommandLine;

/** What core must never do: know a library. */
final class UsesALibrary {

    private UsesALibrary() {}

    static CommandLine commandLine() {
        return new CommandLine(new Object());
    }
}
