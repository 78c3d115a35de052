package dev.leanbench.cli.adopt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a repository before anything is written into it.
 *
 * @param root where its files lie
 * @param roots the roots of its libraries and executables, as Lake prints them
 * @param usesMathlib whether Mathlib is among its dependencies
 * @param branch the branch the schedule runs on, where known
 * @param remote the address of its remote, where there is one
 */
public record Surroundings(
        Path root, List<String> roots, boolean usesMathlib, Optional<String> branch, Optional<String> remote) {

    public Surroundings {
        roots = List.copyOf(roots);
    }
}
