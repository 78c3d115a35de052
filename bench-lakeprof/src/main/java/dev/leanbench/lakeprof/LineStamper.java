package dev.leanbench.lakeprof;

import java.util.Arrays;

/**
 * Cuts one stream of a command's output into lines as lakeprof does, which reads text with universal line ends: a line
 * feed, a carriage return, or both together end a line. A line longer than {@value #LONGEST} bytes is cut there, so that
 * memory is bounded.
 */
final class LineStamper {

    static final int LONGEST = 1 << 20;

    private final StampedLog log;
    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean afterCarriageReturn;

    LineStamper(StampedLog log) {
        this.log = log;
    }

    void take(byte[] bytes, int count) {
        for (int at = 0; at < count; at++) {
            byte next = bytes[at];
            boolean secondHalf = afterCarriageReturn && next == '\n';
            afterCarriageReturn = next == '\r';
            if (secondHalf) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                append((byte) '\n');
                write();
            } else {
                append(next);
                if (length == LONGEST) {
                    append((byte) '\n');
                    write();
                }
            }
        }
    }

    /** The stream has ended: what is left is a line without an end. */
    void end() {
        if (length > 0) {
            write();
        }
    }

    private void append(byte next) {
        if (length == line.length) {
            line = Arrays.copyOf(line, line.length * 2);
        }
        line[length++] = next;
    }

    private void write() {
        log.write(line, length);
        length = 0;
    }
}
