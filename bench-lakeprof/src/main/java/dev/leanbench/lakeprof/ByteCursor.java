package dev.leanbench.lakeprof;

import java.nio.charset.StandardCharsets;

/** Reads a line's bytes from left to right. What is not there is not eaten. */
final class ByteCursor {

    /** Said by {@link #number()} and {@link #longNumber()} where there is none. */
    static final int NO_NUMBER = -1;

    private static final int MOST_DIGITS = 9;
    private static final int MOST_DIGITS_OF_A_LONG = 15;

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int at() {
        return at;
    }

    boolean eat(char ascii) {
        if (at < end && bytes[at] == ascii) {
            at++;
            return true;
        }
        return false;
    }

    boolean eat(byte[] word) {
        if (end - at < word.length) {
            return false;
        }
        for (int index = 0; index < word.length; index++) {
            if (bytes[at + index] != word[index]) {
                return false;
            }
        }
        at += word.length;
        return true;
    }

    /** A whole number of at most nine digits. */
    int number() {
        return (int) digits(MOST_DIGITS);
    }

    /** A whole number of at most fifteen digits. */
    long longNumber() {
        return digits(MOST_DIGITS_OF_A_LONG);
    }

    private long digits(int most) {
        int start = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - start < most) {
            value = value * 10 + bytes[at++] - '0';
        }
        return at == start ? NO_NUMBER : value;
    }

    /** As many ASCII letters as there are. */
    String letters() {
        int start = at;
        while (at < end && (bytes[at] | 0x20) >= 'a' && (bytes[at] | 0x20) <= 'z') {
            at++;
        }
        return new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    }

    /** Whether nothing can be seen in a line. */
    static boolean isBlank(byte[] line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line[at] > ' ' || line[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
