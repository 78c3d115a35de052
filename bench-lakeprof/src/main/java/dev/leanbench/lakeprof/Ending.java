package dev.leanbench.lakeprof;

/** What came of the CI's step in which the last job line was printed, or of the command that printed it. */
enum Ending {
    UNKNOWN,
    FAILED,
    /** Whatever started Lake ended well. */
    WELL,
    /** Lake itself did. */
    WELL_BY_LAKES_OWN_WORD;

    /** What a line of a CI's log says of the step. */
    static Ending toldBy(CiSystem ci, byte[] text, int from, int to) {
        if (ci.stepFailed(text, from, to)) {
            return FAILED;
        }
        return ci.stepIsOver(text, from, to) ? WELL : UNKNOWN;
    }

    /** Only the first word on it counts. */
    Ending or(Ending later) {
        return this == UNKNOWN ? later : this;
    }

    boolean isWell() {
        return this == WELL || this == WELL_BY_LAKES_OWN_WORD;
    }
}
