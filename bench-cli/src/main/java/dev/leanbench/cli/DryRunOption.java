package dev.leanbench.cli;

import picocli.CommandLine.Option;

/** For commands that write. */
final class DryRunOption {

    @Option(names = "--dry-run", description = "Print what would be written and where, and write nothing.")
    private boolean given;

    boolean given() {
        return given;
    }
}
