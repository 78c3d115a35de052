package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes. */
final class OutputOptions {

    static final String QUIET = "--quiet";
    static final String VERBOSE = "--verbose";

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = OutputOptions.QUIET, description = "Print the result and errors, and say nothing besides.")
    private boolean quiet;

    @Option(names = OutputOptions.VERBOSE, description = "Show stack traces.")
    @SuppressWarnings("unused") // Read from the command line by the exception handler, which has no command object.
    private boolean verbose;

    boolean json() {
        return json;
    }

    /**
     * The format that was asked for, of which {@code --json} is one.
     *
     * @throws ProblemException if another is asked for beside it
     */
    <F extends Enum<F>> F format(Optional<F> stated, F usual, F json) {
        if (this.json && stated.filter(format -> format != json).isPresent()) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "it cannot be JSON and " + stated.get().name().toLowerCase(Locale.ROOT) + " at once",
                    "--json and --format",
                    "Leave one of them out");
        }
        return this.json ? json : stated.orElse(usual);
    }

    boolean quiet() {
        return quiet;
    }
}
