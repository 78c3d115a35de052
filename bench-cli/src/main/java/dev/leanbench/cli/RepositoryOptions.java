package dev.leanbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Of which repository a command speaks. */
class RepositoryOptions {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository, or a directory in it. Default: the current directory.")
    private Optional<Path> repository = Optional.empty();

    final Optional<Path> repository() {
        return repository;
    }

    /** The remote that is named. */
    Optional<String> remote() {
        return Optional.empty();
    }

    /** The checkout of the branch that is named. */
    Optional<Path> checkout() {
        return Optional.empty();
    }
}
