package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import picocli.CommandLine.Option;

/** How a build is recorded. */
final class RecordingOptions {

    @Option(names = "--out", paramLabel = "FILE", description = "The run document to write. Default: bench-run.json.")
    private String out = "bench-run.json";

    @Option(
            names = "--precise",
            negatable = true,
            fallbackValue = "true", // Or picocli would read the flag as "not what is set elsewhere".
            description = "Measure each module's process as well, where Lake lets us.")
    private boolean precise;

    @Option(names = "--with", paramLabel = "TOOL", description = "Let an installed tool write the log: lakeprof.")
    private String tool = "";

    String out() {
        return out;
    }

    boolean precise() {
        return precise;
    }

    boolean withLakeprof() {
        if (!tool.isEmpty() && !tool.equals("lakeprof")) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "'" + tool + "' cannot write the log",
                    "--with",
                    "Name lakeprof, or leave it out");
        }
        return !tool.isEmpty();
    }
}
