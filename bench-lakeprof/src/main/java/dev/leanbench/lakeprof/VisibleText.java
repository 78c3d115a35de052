package dev.leanbench.lakeprof;

/** What is left of a line on a screen: nothing before an erased line, no colours, no carriage return at the end. */
final class VisibleText {

    private static final byte ESCAPE = 0x1b;
    private static final byte BELL = 0x07;

    private final byte[] bytes;
    private final int length;
    private final boolean erased;

    private VisibleText(byte[] bytes, int length, boolean erased) {
        this.bytes = bytes;
        this.length = length;
        this.erased = erased;
    }

    static VisibleText of(byte[] line, int from, int to) {
        int end = to > from && line[to - 1] == '\r' ? to - 1 : to;
        byte[] visible = new byte[end - from];
        int length = 0;
        boolean erased = false;
        int at = from;
        while (at < end) {
            if (line[at] != ESCAPE) {
                visible[length++] = line[at++];
                continue;
            }
            int after = afterSequence(line, at, end);
            if (isErasure(line, at, after, end)) {
                length = 0;
                erased = true;
                after++;
            }
            at = after;
        }
        return new VisibleText(visible, length, erased);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Whether something that stood on the line is gone. */
    boolean wasErased() {
        return erased;
    }

    /** {@code ESC[2K} and a carriage return. */
    private static boolean isErasure(byte[] line, int from, int after, int end) {
        return after - from == 4
                && line[from + 2] == '2'
                && line[after - 1] == 'K'
                && after < end
                && line[after] == '\r';
    }

    /** Behind a control sequence (ECMA-48: {@code ESC[…m}) or a command to the terminal ({@code ESC]…} and a bell). */
    private static int afterSequence(byte[] line, int from, int end) {
        int at = from + 1;
        if (at < end && line[at] == '[') {
            at++;
            while (at < end && line[at] >= 0x20 && line[at] <= 0x3f) {
                at++;
            }
            return Math.min(at + 1, end);
        }
        if (at < end && line[at] == ']') {
            while (at < end && line[at] != BELL && line[at] != ESCAPE) {
                at++;
            }
            boolean twoBytes = at + 1 < end && line[at] == ESCAPE && line[at + 1] == '\\';
            return Math.min(at + (twoBytes ? 2 : 1), end);
        }
        return at;
    }
}
