package dev.leanbench.cli;

import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.List;
import picocli.CommandLine.Option;

/** Which targets of a build are kept. */
class SelectionOptions {

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            description = "Keep only targets whose whole name fits; may be given several times. Default: all.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            description = "Leave out targets whose whole name fits, for example 'Mathlib.*'.")
    private List<String> exclude = List.of();

    final TargetSelection selection() {
        try {
            return new TargetSelection(include, exclude);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    String.valueOf(e.getMessage()),
                    "--include and --exclude",
                    "Give a glob such as 'Mathlib.*'");
        }
    }
}
