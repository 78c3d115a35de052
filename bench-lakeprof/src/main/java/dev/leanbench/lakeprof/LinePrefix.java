package dev.leanbench.lakeprof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What other programs write before Lake's own text.
 *
 * @param form who wrote it
 * @param textAt where Lake's text begins
 * @param dateAt when GitHub Actions saw the line, in milliseconds since 1970; 0 where it says nothing
 * @param elapsedMilliseconds how long after its start lakeprof saw the line; 0 where it says nothing
 */
record LinePrefix(LogForm form, int textAt, long dateAt, long elapsedMilliseconds) {

    private static final long NONE = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    /** {@code 2026-05-28T15:10:14.}, with zeros for digits. */
    private static final String DATE = "0000-00-00T00:00:00.";

    /** The names of a job and a step are no longer. */
    private static final int WIDEST_COLUMNS = 600;

    static LinePrefix of(byte[] line, int from, int to, boolean controls) {
        int start = afterMark(line, from, to);
        if (start == to) {
            return new LinePrefix(LogForm.LAKE, start, 0, 0);
        }
        int dateAt = dateAt(line, start, to, controls);
        long date = dateAt < 0 ? NONE : date(line, dateAt);
        int textAt = date == NONE ? start : afterDate(line, dateAt, to);
        long elapsed = NONE;
        if (textAt < to && line[textAt] == '[') {
            ByteCursor cursor = new ByteCursor(line, textAt, to);
            elapsed = elapsed(cursor);
            textAt = elapsed == NONE ? textAt : cursor.at();
        }
        return new LinePrefix(
                LogForm.of(date != NONE, elapsed != NONE), textAt, Math.max(date, 0), Math.max(elapsed, 0));
    }

    /** {@code [12.345] }. */
    private static long elapsed(ByteCursor cursor) {
        cursor.eat('[');
        int seconds = cursor.number();
        if (seconds < 0 || !cursor.eat('.')) {
            return NONE;
        }
        int digitsAt = cursor.at();
        int milliseconds = cursor.number();
        return cursor.at() - digitsAt == 3 && cursor.eat(']') && cursor.eat(' ')
                ? seconds * 1_000L + milliseconds
                : NONE;
    }

    /**
     * Where the date begins, or a negative number. {@code gh run view --log} puts the names of job and step before it,
     * each with a tab, and a byte order mark where a step's log begins.
     */
    private static int dateAt(byte[] line, int from, int to, boolean tabs) {
        if (looksLikeDate(line, from, to)) {
            return from;
        }
        int columns = 0;
        for (int at = from; tabs && at < Math.min(to, from + WIDEST_COLUMNS); at++) {
            if (line[at] == '\t' && ++columns == 2) {
                int date = afterMark(line, at + 1, to);
                return looksLikeDate(line, date, to) ? date : -1;
            }
        }
        return -1;
    }

    private static boolean looksLikeDate(byte[] line, int from, int to) {
        if (to - from < DATE.length() + 3) {
            return false;
        }
        for (int index = 0; index < DATE.length(); index++) {
            byte here = line[from + index];
            char expected = DATE.charAt(index);
            if (expected == '0' ? here < '0' || here > '9' : here != expected) {
                return false;
            }
        }
        return afterDate(line, from, to) > 0;
    }

    /** Behind {@code 5871755Z } and the blank after it, or a negative number. */
    private static int afterDate(byte[] line, int from, int to) {
        ByteCursor cursor = new ByteCursor(line, from + DATE.length(), to);
        return cursor.number() >= 0 && cursor.eat('Z') && cursor.eat(' ') ? cursor.at() : -1;
    }

    private static long date(byte[] line, int from) {
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
            return (day + hour * 3_600L + minute * 60L + second) * 1_000 + fraction(line, from + DATE.length());
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

    private static int afterMark(byte[] line, int from, int to) {
        if (from == to || line[from] != BYTE_ORDER_MARK[0]) {
            return from;
        }
        ByteCursor cursor = new ByteCursor(line, from, to);
        return cursor.eat(BYTE_ORDER_MARK) ? cursor.at() : from;
    }
}
