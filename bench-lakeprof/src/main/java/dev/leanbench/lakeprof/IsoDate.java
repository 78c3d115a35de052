package dev.leanbench.lakeprof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A date and time of day in UTC with a fraction of a second: {@code 2026-05-28T15:10:14.5871755Z}. */
final class IsoDate {

    /** Said of a date that no calendar has. */
    static final long NONE = Long.MIN_VALUE;

    /** {@code 2026-05-28T15:10:14.}, with zeros for digits. */
    private static final String SHAPE = "0000-00-00T00:00:00.";

    private static final int MOST_DECIMALS = 9;

    private IsoDate() {}

    /** How long a date is whose fraction has so many digits, with the {@code Z}. */
    static int length(int decimals) {
        return SHAPE.length() + decimals + 1;
    }

    /** Whether a date stands there. */
    static boolean stands(byte[] line, int from, int to) {
        if (to - from < SHAPE.length() + 2) {
            return false;
        }
        for (int index = 0; index < SHAPE.length(); index++) {
            byte here = line[from + index];
            char expected = SHAPE.charAt(index);
            if (expected == '0' ? here < '0' || here > '9' : here != expected) {
                return false;
            }
        }
        int end = end(line, from, to);
        return end <= to && line[end - 1] == 'Z' && end > from + length(0);
    }

    /** Behind the date that stands there. */
    static int end(byte[] line, int from, int to) {
        int at = from + SHAPE.length();
        int most = Math.min(to, at + MOST_DECIMALS);
        while (at < most && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at + 1;
    }

    /** The date that stands there, in milliseconds since 1970, or {@link #NONE}. */
    static long milliseconds(byte[] line, int from) {
        int hour = digits(line, from + 11, 2);
        int minute = digits(line, from + 14, 2);
        int second = digits(line, from + 17, 2);
        if (hour > 23 || minute > 59 || second > 60) {
            return NONE;
        }
        try {
            long day = LocalDate.of(digits(line, from, 4), digits(line, from + 5, 2), digits(line, from + 8, 2))
                    .atStartOfDay()
                    .toEpochSecond(ZoneOffset.UTC);
            return (day + hour * 3_600L + minute * 60L + second) * 1_000 + fraction(line, from + SHAPE.length());
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** Milliseconds, from a fraction of one to nine digits. */
    private static int fraction(byte[] line, int from) {
        int value = 0;
        boolean digits = true;
        for (int index = 0; index < 3; index++) {
            byte here = line[from + index];
            digits &= here >= '0' && here <= '9';
            value = value * 10 + (digits ? here - '0' : 0);
        }
        return value;
    }

    private static int digits(byte[] line, int from, int count) {
        int value = 0;
        for (int index = 0; index < count; index++) {
            value = value * 10 + line[from + index] - '0';
        }
        return value;
    }
}
