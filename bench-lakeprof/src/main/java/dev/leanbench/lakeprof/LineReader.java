package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts a stream into lines in bounded memory: of a line longer than {@value #LONGEST_LINE} bytes only the beginning is
 * kept, which is all a job line could be. Text that the line itself erases ({@code ESC[2K} and a carriage return, as
 * Lake's spinner does ten times a second) is dropped but for its first {@value #HEAD} bytes, where a timestamp may
 * stand. Where a log begins without any line feed, as the transcript of some terminals does, carriage returns end its
 * lines. The bytes are digested on the way.
 */
final class LineReader {

    static final int LONGEST_LINE = 1 << 16;

    static final int HEAD = 512;
    /** So many bytes of the buffer before are kept in front of the next, for an erasure that is cut in two. */
    private static final int MARGIN = Erasure.LONGEST - 1;

    /** Of a byte below 32 the three highest bits are zero. */
    private static final int HIGH_BITS = 0xe0;

    private static final long EIGHT_HIGH_BITS = 0xe0e0e0e0e0e0e0e0L;
    private static final long EIGHT_HIGHEST_BITS = 0x8080808080808080L;
    private static final long EIGHT_ONES = 0x0101010101010101L;

    private final InputStream in;
    private final ContentDigest digest = new ContentDigest();
    private final byte[] buffer = new byte[MARGIN + (1 << 16)];
    private final ByteBuffer eightBytes = ByteBuffer.wrap(buffer);
    private int end = MARGIN;
    private byte[] line = new byte[1 << 10];
    /** How much of a line is in {@link #line}, because it cannot be taken from the buffer as it is. */
    private int length;

    private boolean controls;
    private boolean decided;
    private boolean carriageReturnsEndLines;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Hands all lines to the sink. */
    void readAll(LineSink sink) throws IOException {
        while (fill()) {
            int from = MARGIN;
            for (int at = nextControl(MARGIN); at < end; at = nextControl(at + 1)) {
                byte next = buffer[at];
                if (next == '\n') {
                    hand(sink, from, at, true);
                    from = at + 1;
                } else {
                    controls = true;
                    int erasure = next == '\r' ? Erasure.length(buffer, at) : 0;
                    if (erasure > 0) {
                        keep(from, at + 1);
                        from = at + 1;
                        erase(at + 1 - erasure, erasure);
                    } else if (next == '\r' && carriageReturnsEndLines) {
                        hand(sink, from, at, true);
                        from = at + 1;
                    }
                }
            }
            keep(from, end);
        }
        if (length > 0) {
            hand(sink, end, end, false);
        }
    }

    /** {@code sha256:} and the digest of all bytes read. */
    String digest() {
        return digest.text();
    }

    /** Where the next byte below 32 is; the end where there is none. */
    private int nextControl(int from) {
        int at = from;
        while (at + Long.BYTES <= end && !holdsControl(eightBytes.getLong(at))) {
            at += Long.BYTES;
        }
        while (at < end && (buffer[at] & HIGH_BITS) != 0) {
            at++;
        }
        return at;
    }

    /** Whether one of eight bytes is below 32: whether its high bits are a byte that is zero. */
    private static boolean holdsControl(long bytes) {
        long high = bytes & EIGHT_HIGH_BITS;
        return (high - EIGHT_ONES & ~high & EIGHT_HIGHEST_BITS) != 0;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, end - MARGIN, buffer, 0, MARGIN);
        int count = in.read(buffer, MARGIN, buffer.length - MARGIN);
        if (count <= 0) {
            end = MARGIN;
            return false;
        }
        end = MARGIN + count;
        if (!decided) {
            decide();
        }
        digest.update(buffer, MARGIN, end - MARGIN);
        return true;
    }

    /** Looks at the beginning, as far as the first line feed, for what ends the lines. */
    private void decide() throws IOException {
        decided = true;
        boolean lone = false;
        int at = MARGIN;
        while (true) {
            for (at = nextControl(at); at < end && buffer[at] != '\n'; at = nextControl(at + 1)) {
                lone |= buffer[at] == '\r' && Erasure.length(buffer, at) == 0;
            }
            int more = at < end || end == buffer.length ? -1 : in.read(buffer, end, buffer.length - end);
            if (more <= 0) {
                carriageReturnsEndLines = lone && at == end;
                return;
            }
            end += more;
        }
    }

    private void hand(LineSink sink, int from, int to, boolean ended) {
        if (length == 0) {
            sink.take(buffer, from, to, controls, ended);
        } else {
            keep(from, to);
            sink.take(line, 0, length, controls, ended);
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

    /** Drops what the line held so far, but for its beginning and for what erased it. */
    private void erase(int erasureAt, int erasureLength) {
        if (length > HEAD) {
            System.arraycopy(buffer, erasureAt, line, HEAD, erasureLength);
            length = HEAD + erasureLength;
        }
    }
}
