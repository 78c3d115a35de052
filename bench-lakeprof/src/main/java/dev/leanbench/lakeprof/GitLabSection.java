package dev.leanbench.lakeprof;

import java.nio.charset.StandardCharsets;

/**
 * The mark with which a section of a log of GitLab's begins or ends, in seconds since 1970: {@code
 * section_start:1716381226:name}, a carriage return and {@code ESC[0K}.
 */
final class GitLabSection {

    /** What a section begins with. */
    static final String BEGINS = "section_start:";

    private static final byte[] BEGINNING = BEGINS.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EITHER = "section_".getBytes(StandardCharsets.US_ASCII);

    private GitLabSection() {}

    /** Whether a mark stands there, of a section's beginning or its end. */
    static boolean stands(byte[] line, int from, int to) {
        return new ByteCursor(line, from, to).eat(EITHER);
    }

    /** When a section began whose mark stands there, in milliseconds since 1970; or a negative number. */
    static long began(byte[] line, int from, int to) {
        ByteCursor cursor = new ByteCursor(line, from, to);
        long seconds = cursor.eat(BEGINNING) ? cursor.longNumber() : -1;
        return seconds >= 0 && cursor.eat(':') ? seconds * 1_000 : -1;
    }
}
