package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Where the lines of a running build come together: in the log, in the reader that counts them as they come, and in the
 * progress that is shown. Its methods are called by the pumps of both streams, one at a time.
 */
final class Transcript {

    private final Optional<StampedLog> log;
    private final LogReader reader;
    private final ProgressDisplay progress;

    /**
     * A transcript.
     *
     * @param log the log to write; empty where the build writes its own
     * @param reader counts the lines
     * @param progress is told of each job
     */
    Transcript(Optional<StampedLog> log, LogReader reader, ProgressDisplay progress) {
        this.log = log;
        this.reader = reader;
        this.progress = progress;
    }

    /** Writes down one line, which ends in a line feed unless it is the last of its stream. */
    synchronized void line(byte[] line, int length, boolean controls) {
        log.ifPresent(file -> file.write(line, length));
        boolean ended = length > 0 && line[length - 1] == '\n';
        reader.take(line, 0, ended ? length - 1 : length, controls, ended);
    }

    /** Passes output on whose lines are written down. Whoever reads ours may have gone; the build and its log go on. */
    synchronized void pass(byte[] bytes, int length, OutputStream to) {
        log.ifPresent(StampedLog::flush);
        progress.beforeOutput();
        try {
            to.write(bytes, 0, length);
            to.flush();
        } catch (IOException e) {
            // Nobody listens any more.
        }
        progress.afterOutput(bytes[length - 1] == '\n');
    }

    /** One stream has ended. */
    synchronized void end() {
        log.ifPresent(StampedLog::flush);
    }

    /** Shows how far the build is. */
    synchronized void showProgress(String sentence) {
        progress.show(sentence);
    }

    /** Shows nothing any more. */
    synchronized void endProgress() {
        progress.end();
    }

    synchronized Tally.Snapshot counts() {
        return reader.counts();
    }
}
