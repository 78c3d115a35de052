package dev.leanbench.cli;

import dev.leanbench.cli.text.TerminalWidth;
import dev.leanbench.lakeprof.LakeBuilds.Expectation;
import dev.leanbench.lakeprof.LakeBuilds.Progress;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Chooses how progress is shown: on a terminal, in a CI's log, or not at all. */
final class ProgressStyles {

    private ProgressStyles() {}

    /** The progress for a session; how long a build takes is only asked for where it is shown. */
    static Progress of(Session session, boolean quiet, Supplier<Expectation> usual) {
        if (quiet) {
            return Progress.NONE;
        }
        OptionalInt columns = session.variable("CI").isPresent() ? OptionalInt.empty() : TerminalWidth.ofErrors();
        return columns.isPresent()
                ? new Progress(Progress.Style.STATUS_LINE, columns.getAsInt(), usual.get())
                : new Progress(Progress.Style.PLAIN_LINES, 0, usual.get());
    }
}
