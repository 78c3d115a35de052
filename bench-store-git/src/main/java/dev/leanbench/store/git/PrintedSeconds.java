package dev.leanbench.store.git;

import dev.leanbench.core.model.Seconds;

/** Reads numbers of seconds as Lake prints them, without a detour; there are millions of them in a long history. */
final class PrintedSeconds {

    private static final int LONGEST = 15;

    /** Lake prints few different times: 0 to 999 ms, 1.0 to 9.9 s, 11 s and more. Each is made once. */
    private static final int SHARED_UP_TO = 1_000;

    private static final int SHARED_DECIMALS = 4;
    private static final Seconds[] SHARED = new Seconds[SHARED_UP_TO * SHARED_DECIMALS];

    static {
        for (int i = 0; i < SHARED.length; i++) {
            SHARED[i] = new Seconds(i / SHARED_DECIMALS, i % SHARED_DECIMALS);
        }
    }

    private PrintedSeconds() {}

    /**
     * Reads a JSON number.
     *
     * @throws IllegalArgumentException if it is negative or too large
     */
    static Seconds parse(char[] text, int offset, int length) {
        long digits = 0;
        int decimals = -1;
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Seconds.parse(new String(text, offset, length));
            }
        }
        return length > LONGEST || decimals > Seconds.MAX_DECIMALS
                ? Seconds.parse(new String(text, offset, length))
                : of(digits, Math.max(0, decimals));
    }

    private static Seconds of(long digits, int decimals) {
        return digits < SHARED_UP_TO && decimals < SHARED_DECIMALS
                ? SHARED[(int) digits * SHARED_DECIMALS + decimals]
                : new Seconds(digits, decimals);
    }
}
