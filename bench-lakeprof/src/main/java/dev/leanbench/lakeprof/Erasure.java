package dev.leanbench.lakeprof;

import java.util.Arrays;

/**
 * What erases a line: {@code ESC[2K} and a carriage return. Between them Buildkite's agent puts its mark, which dates what
 * comes behind an erased line before the cursor goes back.
 */
final class Erasure {

    private static final byte ESCAPE = 0x1b;
    private static final byte BELL = 0x07;
    private static final byte[] ERASE_LINE = {ESCAPE, '[', '2', 'K'};

    static final int LONGEST = ERASE_LINE.length + BuildkiteMark.LONGEST + 1;

    private Erasure() {}

    /** How long what ends in this carriage return is, if it erases the line; else 0. */
    static int length(byte[] bytes, int carriageReturn) {
        int at = carriageReturn > 0 && bytes[carriageReturn - 1] == BELL
                ? beginningOfMark(bytes, carriageReturn)
                : carriageReturn;
        int from = at - ERASE_LINE.length;
        return from >= 0 && Arrays.equals(bytes, from, at, ERASE_LINE, 0, ERASE_LINE.length)
                ? carriageReturn + 1 - from
                : 0;
    }

    /** Where the mark begins that ends there; 0 where none does. */
    private static int beginningOfMark(byte[] bytes, int end) {
        int first = Math.max(end - BuildkiteMark.LONGEST, 0);
        int at = end - 1;
        while (at > first && bytes[at] != ESCAPE) {
            at--;
        }
        return BuildkiteMark.after(bytes, at, end) == end ? at : 0;
    }
}
