package dev.leanbench.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the history is kept, for a command that writes there. */
class StoreOptions extends RepositoryOptions {

    @Option(
            names = "--remote",
            paramLabel = "REMOTE",
            description = {
                "Name, URL or path of the remote that keeps the branch bench-history.",
                "Default: origin where a token is at hand, else the local repository alone."
            })
    private Optional<String> remote = Optional.empty();

    @Override
    final Optional<String> remote() {
        return remote;
    }
}
