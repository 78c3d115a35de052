package dev.leanbench.lakeprof;

/**
 * What other programs write before Lake's own text.
 *
 * @param form who wrote it
 * @param textAt where Lake's text begins
 * @param dateAt when the CI saw the line, in milliseconds since 1970; 0 where it says nothing, {@link IsoDate#NONE} where
 *     the date is one that no calendar has
 * @param elapsedMilliseconds how long after its start lakeprof, or else Docker's step, wrote the line; 0 where neither did
 * @param step the number of Docker's step; 0 where there is none
 * @param ciJob tells the CI's jobs apart where one log holds several; {@link #NO_CI_JOB} where it does not say whose job a line is
 */
record LinePrefix(LogForm form, int textAt, long dateAt, long elapsedMilliseconds, int step, int ciJob) {

    static final int NO_CI_JOB = 0;

    private static final long NONE = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte ESCAPE = 0x1b;

    /** The names of a job and a step are no longer. */
    private static final int WIDEST_COLUMNS = 600;

    private static final int LENGTH_OF_JENKINS = IsoDate.length(3);
    private static final byte[] BEHIND_DATE_OF_JENKINS = {']', ' '};

    static LinePrefix of(byte[] line, int from, int to, boolean controls) {
        int start = afterMark(line, from, to);
        if (start == to) {
            return new LinePrefix(LogForm.LAKE, start, 0, 0, 0, NO_CI_JOB);
        }
        int dateAt = dateAt(line, start, to, controls);
        int dateEnd = dateAt < 0 ? start : IsoDate.end(line, dateAt, to);
        CiSystem ci = datedBy(line, start, to, dateAt, dateEnd);
        long date = date(line, start, to, ci, dateAt);
        int textAt = textAt(line, start, to, ci, dateEnd);
        long elapsed = NONE;
        int step = 0;
        if (textAt < to && line[textAt] == '#') {
            ByteCursor cursor = new ByteCursor(line, textAt, to);
            int number = DockerStep.number(cursor);
            long inStep = number > 0 ? DockerStep.elapsed(cursor) : NONE;
            if (inStep >= 0) {
                step = number;
                elapsed = inStep;
                textAt = cursor.at();
            }
        }
        boolean lakeprof = false;
        if (textAt < to && line[textAt] == '[') {
            ByteCursor cursor = new ByteCursor(line, textAt, to);
            long inRecording = elapsed(cursor);
            if (inRecording >= 0) {
                lakeprof = true;
                elapsed = inRecording;
                textAt = cursor.at();
            }
        }
        return new LinePrefix(
                LogForm.of(ci, step > 0, lakeprof),
                textAt,
                date == IsoDate.NONE ? date : Math.max(date, 0),
                Math.max(elapsed, 0),
                step,
                dateAt > start + 1 ? hashOfFirstColumn(line, start) : NO_CI_JOB);
    }

    /** The name of the job stands in the first of the columns of {@code gh run view --log}. */
    private static int hashOfFirstColumn(byte[] line, int from) {
        int hash = 1;
        for (int at = from; line[at] != '\t'; at++) {
            hash = 31 * hash + line[at];
        }
        return hash;
    }

    /** Whether the date is one that no calendar has, so that no CI wrote it. */
    boolean isMisdated() {
        return dateAt == IsoDate.NONE;
    }

    /** Behind a byte order mark, where there is one. */
    static int afterMark(byte[] line, int from, int to) {
        if (from == to || line[from] != BYTE_ORDER_MARK[0]) {
            return from;
        }
        ByteCursor cursor = new ByteCursor(line, from, to);
        return cursor.eat(BYTE_ORDER_MARK) ? cursor.at() : from;
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
     * Where the date begins, or a negative number. Jenkins puts it in brackets; {@code gh run view --log} puts the names of
     * job and step before it, each with a tab, and a byte order mark where a step's log begins.
     */
    private static int dateAt(byte[] line, int from, int to, boolean tabs) {
        if (IsoDate.stands(line, from, to)) {
            return from;
        }
        if (line[from] == '[' && IsoDate.stands(line, from + 1, to)) {
            return from + 1;
        }
        int columns = 0;
        for (int at = from; tabs && at < Math.min(to, from + WIDEST_COLUMNS); at++) {
            if (line[at] == '\t' && ++columns == 2) {
                int date = afterMark(line, at + 1, to);
                return IsoDate.stands(line, date, to) ? date : -1;
            }
        }
        return -1;
    }

    /** Whose date it is, by its form and by what stands around it. */
    private static CiSystem datedBy(byte[] line, int from, int to, int dateAt, int dateEnd) {
        if (dateAt < 0) {
            return line[from] == ESCAPE && BuildkiteMark.after(line, from, to) > from
                    ? CiSystem.BUILDKITE
                    : CiSystem.NONE;
        }
        if (dateAt == from + 1 && line[from] == '[') {
            return dateEnd - dateAt == LENGTH_OF_JENKINS
                            && new ByteCursor(line, dateEnd, to).eat(BEHIND_DATE_OF_JENKINS)
                    ? CiSystem.JENKINS
                    : CiSystem.NONE;
        }
        if (dateAt == from && GitLabStamp.standsBehind(line, from, dateEnd, to)) {
            // What goes on from a line that nobody knows is a message.
            return GitLabStamp.goesOn(line, from) ? CiSystem.NONE : CiSystem.GITLAB;
        }
        return dateEnd < to && line[dateEnd] == ' ' ? CiSystem.GITHUB_ACTIONS : CiSystem.NONE;
    }

    /** The date in milliseconds since 1970; {@link IsoDate#NONE} where the calendar has no such day. */
    private static long date(byte[] line, int from, int to, CiSystem ci, int dateAt) {
        return switch (ci) {
            case NONE -> 0;
            case BUILDKITE -> BuildkiteMark.last(line, from, to);
            case GITHUB_ACTIONS, GITLAB, JENKINS -> IsoDate.milliseconds(line, dateAt);
        };
    }

    private static int textAt(byte[] line, int from, int to, CiSystem ci, int dateEnd) {
        return switch (ci) {
            case NONE -> from;
            case BUILDKITE -> BuildkiteMark.after(line, from, to);
            case GITLAB -> from + GitLabStamp.LENGTH;
            case JENKINS -> dateEnd + BEHIND_DATE_OF_JENKINS.length;
            case GITHUB_ACTIONS -> dateEnd + 1;
        };
    }
}
