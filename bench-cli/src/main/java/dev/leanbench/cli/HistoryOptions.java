package dev.leanbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the history is kept. */
final class HistoryOptions {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository, or a directory in it. Default: the current directory.")
    private Optional<Path> repository = Optional.empty();

    @Option(
            names = "--remote",
            paramLabel = "REMOTE",
            description = {
                "Name, URL or path of the remote that keeps the branch bench-history.",
                "Default: origin where a token is at hand, else the local repository alone."
            })
    private Optional<String> remote = Optional.empty();

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "Read the history from a checkout of the branch instead. Nothing is written there.")
    private Optional<Path> checkout = Optional.empty();

    Optional<Path> repository() {
        return repository;
    }

    Optional<String> remote() {
        return remote;
    }

    Optional<Path> checkout() {
        return checkout;
    }
}
