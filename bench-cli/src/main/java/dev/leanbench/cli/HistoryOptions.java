package dev.leanbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the history is kept, for a command that reads it. */
final class HistoryOptions extends StoreOptions {

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "Read the history from a checkout of the branch instead. Nothing is written there.")
    private Optional<Path> checkout = Optional.empty();

    @Override
    Optional<Path> checkout() {
        return checkout;
    }
}
