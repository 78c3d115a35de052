package dev.leanbench.cli;

import dev.leanbench.lakeprof.LakeBuilds.Expectation;
import dev.leanbench.lakeprof.LakeBuilds.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses how progress is shown: on a terminal, in a CI's log, or not at all. */
final class ProgressStyles {

    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,5})\\s*");

    private ProgressStyles() {}

    /** The progress for a session; how long a build takes is only asked for where it is shown. */
    static Progress of(Session session, boolean quiet, Supplier<Expectation> usual) {
        if (quiet) {
            return Progress.NONE;
        }
        OptionalInt columns = session.variable("CI").isPresent() ? OptionalInt.empty() : terminalColumns();
        return columns.isPresent()
                ? new Progress(Progress.Style.STATUS_LINE, columns.getAsInt(), usual.get())
                : new Progress(Progress.Style.PLAIN_LINES, 0, usual.get());
    }

    /** How wide the terminal behind standard error is; empty where that is none. Java itself cannot tell. */
    private static OptionalInt terminalColumns() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "test -t 2 && stty size <&2")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            stty.getOutputStream().close();
            String printed = new String(stty.getInputStream().readNBytes(100), StandardCharsets.US_ASCII);
            Matcher size = SIZE.matcher(printed);
            return size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }
}
