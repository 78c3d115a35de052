package dev.leanbench.lakeprof;

import java.nio.charset.StandardCharsets;

/**
 * The mark Buildkite's agent puts where a line begins, behind an erased line, and now and then in a line that is written
 * slowly: a command to the terminal (ECMA-48: APC) with the milliseconds since 1970.
 */
final class BuildkiteMark {

    /** No mark is longer. */
    static final int LONGEST = 24;

    private static final byte ESCAPE = 0x1b;
    private static final char BELL = 0x07;
    private static final byte[] BEGINNING = "\u001b_bk;t=".getBytes(StandardCharsets.US_ASCII);

    private BuildkiteMark() {}

    /** Behind the mark that stands there; {@code from} where none does. */
    static int after(byte[] line, int from, int to) {
        ByteCursor cursor = new ByteCursor(line, from, to);
        return cursor.eat(BEGINNING) && cursor.longNumber() >= 0 && cursor.eat(BELL) ? cursor.at() : from;
    }

    /** The time of the last mark of a line that begins with one: when what is left of the line was written. */
    static long last(byte[] line, int from, int to) {
        long time = 0;
        for (int at = from; at < to; at++) {
            if (line[at] == ESCAPE) {
                ByteCursor cursor = new ByteCursor(line, at, to);
                time = cursor.eat(BEGINNING) ? Math.max(cursor.longNumber(), 0) : time;
            }
        }
        return time;
    }
}
