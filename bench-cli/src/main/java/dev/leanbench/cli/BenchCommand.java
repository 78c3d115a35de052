package dev.leanbench.cli;

import picocli.CommandLine.Command;

/** The program itself; its commands are {@link Subcommands}. */
@Command(
        name = "bench",
        description = "Tells whether the build of a Lean project got slower, where, and since when.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BenchCommand {}
