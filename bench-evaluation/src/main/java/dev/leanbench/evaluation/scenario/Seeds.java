package dev.leanbench.evaluation.scenario;

import java.util.stream.LongStream;

/** Which random histories: those that rules may be tuned on, or others for reporting. The two have none in common. */
public enum Seeds {
    /** For whoever looks for better parameters. */
    TUNING(1),
    /** For the table that is shown to others. */
    REPORTING(1_000_001);

    /** More than anyone asks for, so that the two sets stay apart. */
    public static final int MOST = 1_000_000;

    private final long first;

    Seeds(long first) {
        this.first = first;
    }

    /** The first of them. */
    public long first() {
        return first;
    }

    /** The first so many. */
    public LongStream take(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " seeds: expected 1 to " + MOST);
        }
        return LongStream.range(first, first + count);
    }
}
