package dev.leanbench.lakeprof;

/**
 * What GitLab's runner writes before each line: a date with six decimals, the number of the stream in hexadecimal digits,
 * whether it is an output or errors, and a plus where the line goes on from the one before it in the same stream.
 * {@code 2024-05-22T12:43:46.962646Z 01O }. Source: {@code timestamper.go} of gitlab-org/gitlab-runner.
 */
final class GitLabStamp {

    static final int LENGTH = 32;
    /** There are no more streams. */
    static final int MOST_STREAMS = 512;

    private static final int DECIMALS = 6;
    private static final int STREAM_AT = IsoDate.length(DECIMALS) + 1;
    private static final int GOES_ON_AT = LENGTH - 1;

    private GitLabStamp() {}

    static boolean stands(byte[] line, int from, int to) {
        return IsoDate.stands(line, from, to) && standsBehind(line, from, IsoDate.end(line, from, to), to);
    }

    /** Whether a date that ends there is the beginning of a stamp. */
    static boolean standsBehind(byte[] line, int from, int dateEnd, int to) {
        return dateEnd - from == IsoDate.length(DECIMALS)
                && to - from >= LENGTH
                && line[from + STREAM_AT - 1] == ' '
                && digit(line[from + STREAM_AT]) >= 0
                && digit(line[from + STREAM_AT + 1]) >= 0
                && (line[from + STREAM_AT + 2] == 'O' || line[from + STREAM_AT + 2] == 'E')
                && (line[from + GOES_ON_AT] == ' ' || line[from + GOES_ON_AT] == '+');
    }

    /** The stream of the line that such a stamp stands before, below {@link #MOST_STREAMS}. */
    static int stream(byte[] line, int from) {
        int number = digit(line[from + STREAM_AT]) * 16 + digit(line[from + STREAM_AT + 1]);
        return number * 2 + (line[from + STREAM_AT + 2] == 'E' ? 1 : 0);
    }

    /** Whether the line goes on from the one before it in the same stream. */
    static boolean goesOn(byte[] line, int from) {
        return line[from + GOES_ON_AT] == '+';
    }

    /** Writes a stamp over that of a line that this one goes on from: together they are one, which was written now. */
    static void renew(byte[] stamped, byte[] line, int from) {
        System.arraycopy(line, from, stamped, 0, GOES_ON_AT);
        stamped[GOES_ON_AT] = ' ';
    }

    private static int digit(byte letter) {
        return letter >= '0' && letter <= '9' ? letter - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
