package dev.leanbench.lakeprof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines that GitLab's runner wrote down in pieces: it ends one where a program left its line open behind a carriage
 * return, as progress bars do, or wrote more than 8 KB of it; the next piece of the same stream has a plus. A log whose first
 * line has no stamp of the runner's passes unchanged.
 */
final class GitLabLines implements LineSink {

    /** The runner's buffer; only a piece that is larger or holds a carriage return may go on. */
    private static final int BUFFER = 8 * 1024;

    /** A job has two or three streams. */
    private static final int MOST_HELD = 16;

    private final LineSink whole;
    private final @Nullable Held[] held = new Held[GitLabStamp.MOST_STREAMS];
    private int heldCount;
    private boolean decided;
    private boolean stamped;

    GitLabLines(LineSink whole) {
        this.whole = whole;
    }

    /** A line that may go on; empty while its stream is between two lines. */
    private static final class Held {
        private byte[] bytes = new byte[1 << 10];
        private int length;
        private boolean ended;

        void append(byte[] line, int from, int to) {
            int count = Math.min(to - from, LineReader.LONGEST_LINE - length);
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
            }
            System.arraycopy(line, from, bytes, length, count);
            length += count;
        }

        /** Drops what is erased, but for its beginning, where others may have written as well. */
        void dropErased() {
            for (int at = length - 1; at > LineReader.HEAD; at--) {
                int erasure = bytes[at] == '\r' ? Erasure.length(bytes, at) : 0;
                int from = at + 1 - erasure;
                if (erasure > 0 && from > LineReader.HEAD) {
                    System.arraycopy(bytes, from, bytes, LineReader.HEAD, length - from);
                    length -= from - LineReader.HEAD;
                    return;
                }
            }
        }
    }

    @Override
    public void take(byte[] bytes, int from, int to, boolean controls, boolean ended) {
        if (!decided && from < to) {
            decided = true;
            stamped = GitLabStamp.stands(bytes, LinePrefix.afterMark(bytes, from, to), to);
        }
        if (!stamped || !GitLabStamp.stands(bytes, from, to)) {
            whole.take(bytes, from, to, controls, ended);
            return;
        }
        int stream = GitLabStamp.stream(bytes, from);
        boolean mayGoOn = to - from > BUFFER || (controls && holdsCarriageReturn(bytes, from, to));
        boolean open = held[stream] != null && held[stream].length > 0;
        if (open && !GitLabStamp.goesOn(bytes, from)) {
            hand(held[stream]);
            open = false;
        }
        if (!open && (!mayGoOn || GitLabStamp.goesOn(bytes, from))) {
            whole.take(bytes, from, to, controls, ended);
            return;
        }
        Held line = open ? held[stream] : begin(stream);
        if (open) {
            GitLabStamp.renew(line.bytes, bytes, from);
            line.append(bytes, from + GitLabStamp.LENGTH, to);
        } else {
            line.append(bytes, from, to);
        }
        line.dropErased();
        line.ended = ended;
        if (!mayGoOn) {
            hand(line);
        }
    }

    /** The log has ended: what may have gone on did not. */
    void end() {
        for (Held line : held) {
            if (line != null && line.length > 0) {
                hand(line);
            }
        }
    }

    private Held begin(int stream) {
        if (heldCount == MOST_HELD) {
            end();
        }
        if (held[stream] == null) {
            held[stream] = new Held();
        }
        heldCount++;
        return held[stream];
    }

    private void hand(Held line) {
        whole.take(line.bytes, 0, line.length, true, line.ended);
        line.length = 0;
        heldCount--;
    }

    private static boolean holdsCarriageReturn(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\r') {
                return true;
            }
        }
        return false;
    }
}
