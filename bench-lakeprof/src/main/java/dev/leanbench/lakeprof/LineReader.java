package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines in bounded memory: of a line longer than {@value #LONGEST_LINE} bytes only the beginning is
 * kept, which is all a job line could be. Text that the line itself erases ({@code ESC[2K} and a carriage return, as
 * Lake's spinner does ten times a second) is dropped but for its first {@value #HEAD} bytes, where a timestamp may
 * stand. The bytes are digested on the way.
 */
final class LineReader {

    static final int LONGEST_LINE = 1 << 16;

    private static final int HEAD = 512;
    private static final byte[] ERASE_LINE = {0x1b, '[', '2', 'K', '\r'};
    /** So many bytes of the buffer before are kept in front of the next, for an erasure that is cut in two. */
    private static final int MARGIN = ERASE_LINE.length - 1;

    private final InputStream in;
    private final ContentDigest digest = new ContentDigest();
    private final byte[] buffer = new byte[MARGIN + (1 << 16)];
    private int end = MARGIN;
    private byte[] line = new byte[1 << 10];
    /** How much of a line is in {@link #line}, because it cannot be taken from the buffer as it is. */
    private int length;

    private boolean controls;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Hands all lines to the sink. */
    void readAll(LineSink sink) throws IOException {
        while (fill()) {
            int from = MARGIN;
            for (int at = MARGIN; at < end; at++) {
                byte next = buffer[at];
                // One test for nearly all bytes: those of control characters are the ones below 32.
                if ((next & 0xe0) != 0) {
                    continue;
                }
                if (next == '\n') {
                    hand(sink, from, at);
                    from = at + 1;
                } else {
                    controls = true;
                    if (next == '\r' && isErasure(at)) {
                        keep(from, at + 1);
                        from = at + 1;
                        erase();
                    }
                }
            }
            keep(from, end);
        }
        if (length > 0) {
            hand(sink, end, end);
        }
    }

    /** {@code sha256:} and the digest of all bytes read. */
    String digest() {
        return digest.text();
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, end - MARGIN, buffer, 0, MARGIN);
        int count = in.read(buffer, MARGIN, buffer.length - MARGIN);
        if (count <= 0) {
            end = MARGIN;
            return false;
        }
        digest.update(buffer, MARGIN, count);
        end = MARGIN + count;
        return true;
    }

    private void hand(LineSink sink, int from, int to) {
        if (length == 0) {
            sink.take(buffer, from, to, controls);
        } else {
            keep(from, to);
            sink.take(line, 0, length, controls);
            length = 0;
        }
        controls = false;
    }

    private void keep(int from, int to) {
        int count = Math.min(to - from, LONGEST_LINE - length);
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST_LINE, Math.max(line.length * 2, length + count)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private boolean isErasure(int carriageReturn) {
        return Arrays.equals(buffer, carriageReturn - MARGIN, carriageReturn + 1, ERASE_LINE, 0, ERASE_LINE.length);
    }

    private void erase() {
        if (length > HEAD) {
            System.arraycopy(ERASE_LINE, 0, line, HEAD, ERASE_LINE.length);
            length = HEAD + ERASE_LINE.length;
        }
    }
}
