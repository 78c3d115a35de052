package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes one stream of a command on as it comes, byte for byte, and shows each line to the transcript. */
final class OutputPump extends Thread {

    private final InputStream from;
    private final OutputStream to;
    private final Transcript transcript;
    private final LineStamper lines;

    OutputPump(String name, InputStream from, OutputStream to, Transcript transcript) {
        super("bench " + name);
        this.from = from;
        this.to = to;
        this.transcript = transcript;
        this.lines = new LineStamper(transcript);
        // A grandchild that keeps the stream open must not keep bench alive.
        setDaemon(true);
    }

    @Override
    public void run() {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
                lines.take(buffer, count);
                transcript.pass(buffer, count, to);
            }
        } catch (IOException e) {
            // The stream was closed under us: the command has ended.
        }
        lines.end();
        transcript.end();
    }
}
