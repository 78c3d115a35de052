package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import java.util.Optional;

/**
 * The time at the end of a job line, as Lake prints it: {@code (586ms)}, {@code (1.9s)} or {@code (24s)}.
 *
 * @param from where its blank and parenthesis begin
 * @param seconds the time; empty where it is a number no build takes
 */
record PrintedTime(int from, Optional<Seconds> seconds) {

    /** A week: nothing that is built every week takes longer, so the number is a mistake. */
    static final long LONGEST_MILLISECONDS = 7L * 24 * 3_600 * 1_000;

    private static final int MOST_DECIMALS = 3;
    private static final int MOST_DIGITS = 15;

    /** The time that ends at {@code to}; empty where what stands there is none. */
    static Optional<PrintedTime> before(byte[] line, int from, int to) {
        int at = to - 1;
        if (at < from || line[at--] != ')' || at < from || line[at--] != 's') {
            return Optional.empty();
        }
        boolean milliseconds = at >= from && line[at] == 'm';
        if (milliseconds) {
            at--;
        }
        int end = at + 1;
        int point = -1;
        while (at >= from && (isDigit(line[at]) || (line[at] == '.' && point < 0 && !milliseconds))) {
            point = line[at] == '.' ? at : point;
            at--;
        }
        int digitsAt = at + 1;
        boolean number = digitsAt < end && isDigit(line[digitsAt]) && isDigit(line[end - 1]);
        if (!number || at - 1 < from || line[at] != '(' || line[at - 1] != ' ') {
            return Optional.empty();
        }
        int decimals = point < 0 ? 0 : end - point - 1;
        return Optional.of(
                new PrintedTime(at - 1, seconds(line, digitsAt, end, milliseconds ? MOST_DECIMALS : decimals)));
    }

    private static Optional<Seconds> seconds(byte[] line, int from, int to, int decimals) {
        if (to - from > MOST_DIGITS || decimals > MOST_DECIMALS) {
            return Optional.empty();
        }
        long unscaled = 0;
        for (int at = from; at < to; at++) {
            unscaled = line[at] == '.' ? unscaled : unscaled * 10 + line[at] - '0';
        }
        long milliseconds = unscaled;
        for (int missing = decimals; missing < MOST_DECIMALS; missing++) {
            milliseconds *= 10;
        }
        return milliseconds > LONGEST_MILLISECONDS ? Optional.empty() : Optional.of(new Seconds(unscaled, decimals));
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
