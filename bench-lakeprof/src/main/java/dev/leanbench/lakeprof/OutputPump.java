package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Passes one stream of a command on as it comes, byte for byte, and shows each line to the log. */
final class OutputPump extends Thread {

    private final InputStream from;
    private final OutputStream to;
    private final Optional<LineStamper> lines;

    OutputPump(String name, InputStream from, OutputStream to, Optional<StampedLog> log) {
        super("bench " + name);
        this.from = from;
        this.to = to;
        this.lines = log.map(LineStamper::new);
        // A grandchild that keeps the stream open must not keep bench alive.
        setDaemon(true);
    }

    @Override
    public void run() {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                int length = count;
                lines.ifPresent(log -> log.take(buffer, length));
                pass(buffer, count);
            }
        } catch (IOException e) {
            // The stream was closed under us: the command has ended.
        }
        lines.ifPresent(LineStamper::end);
    }

    /** Whoever reads our output may have gone; the build and its log go on. */
    private void pass(byte[] buffer, int count) {
        try {
            to.write(buffer, 0, count);
            to.flush();
        } catch (IOException e) {
            // Nobody listens any more.
        }
    }
}
