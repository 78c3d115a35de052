package dev.leanbench.lakeprof;

import dev.leanbench.lakeprof.LakeBuilds.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Shows how far a build is, beside its own output. */
interface ProgressDisplay {

    /** The display a person asked for. */
    static ProgressDisplay of(Progress progress, OutputStream to) {
        return switch (progress.style()) {
            case STATUS_LINE -> new StatusLine(to, progress.columns());
            case PLAIN_LINES -> new PlainLines(to);
            case NONE -> sentence -> {};
        };
    }

    /** Shows the latest sentence in place of the one before. */
    void show(String sentence);

    /** Output of the build follows: the screen must be as it left it. */
    default void beforeOutput() {}

    /** Output of the build has been written; it ended a line or not. */
    default void afterOutput(boolean lineEnded) {}

    /** The build has ended: what follows begins a line. */
    default void end() {}

    /** Writes to the person; nobody may be there. */
    static void print(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException e) {
            // Nobody listens any more.
        }
    }
}
