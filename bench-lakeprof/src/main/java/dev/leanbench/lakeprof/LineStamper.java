package dev.leanbench.lakeprof;

import java.util.Arrays;

/**
 * Cuts one stream of a command's output into lines as lakeprof does, which reads text with universal line ends: a line
 * feed, a carriage return, or both together end a line. A line longer than {@value #LONGEST} bytes is cut there, so that
 * memory is bounded.
 */
final class LineStamper {

    static final int LONGEST = 1 << 20;

    private final Transcript transcript;
    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean afterCarriageReturn;
    private boolean controls;

    LineStamper(Transcript transcript) {
        this.transcript = transcript;
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
                controls |= next >= 0 && next < ' ';
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
        transcript.line(line, length, controls);
        length = 0;
        controls = false;
    }
}
