package dev.leanbench.lakeprof;

/** What is left of a line on a screen: nothing before an erased line, no colours, no carriage returns at the end. */
final class VisibleText {

    private static final byte ESCAPE = 0x1b;
    private static final byte BELL = 0x07;

    private final byte[] bytes;
    private int length;
    private boolean erased;
    private long sectionBegan = -1;

    private VisibleText(int most) {
        this.bytes = new byte[most];
    }

    /**
     * The visible text of a part of a line.
     *
     * @param ci whose log it is in; Buildkite's marks are invisible in its own
     * @param sections whether marks of GitLab's sections are invisible, as they are in its logs
     */
    static VisibleText of(byte[] line, int from, int to, CiSystem ci, boolean sections) {
        int end = to > from && line[to - 1] == '\r' ? to - 1 : to;
        VisibleText visible = new VisibleText(end - from);
        visible.read(line, from, end, ci == CiSystem.BUILDKITE, sections);
        visible.dropCarriageReturns();
        return visible;
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

    /** When the last of GitLab's sections began whose mark stands there, in milliseconds since 1970; or a negative number. */
    long sectionBegan() {
        return sectionBegan;
    }

    private void read(byte[] line, int from, int end, boolean marks, boolean sections) {
        boolean erasing = false;
        int at = from;
        while (at < end) {
            if (line[at] == ESCAPE) {
                // Where the line begins stands one already; another is text.
                int mark = marks && (length > 0 || erasing) ? BuildkiteMark.after(line, at, end) : at;
                int after = mark > at ? mark : afterSequence(line, at, end);
                // Buildkite's mark may stand before the carriage return.
                erasing = isErasing(line, at, after, '2') || (erasing && mark > at);
                if (sections && isErasing(line, at, after, '0')) {
                    dropSectionMark();
                }
                at = after;
            } else if (erasing && line[at] == '\r') {
                length = 0;
                erased = true;
                erasing = false;
                at++;
            } else {
                erasing = false;
                bytes[length++] = line[at++];
            }
        }
    }

    /** A terminal puts one before each line feed, and so before that of a line that ends in one already. */
    private void dropCarriageReturns() {
        while (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
    }

    private void dropSectionMark() {
        if (length > 0 && bytes[length - 1] == '\r' && GitLabSection.stands(bytes, 0, length)) {
            long began = GitLabSection.began(bytes, 0, length);
            sectionBegan = began >= 0 ? began : sectionBegan;
            length = 0;
        }
    }

    /** {@code ESC[2K}, which erases the line, or {@code ESC[0K}, its rest. */
    private static boolean isErasing(byte[] line, int from, int after, char which) {
        return after - from == 4 && line[from + 1] == '[' && line[from + 2] == which && line[after - 1] == 'K';
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
