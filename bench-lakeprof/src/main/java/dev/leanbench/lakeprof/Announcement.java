package dev.leanbench.lakeprof;

/** A line in which Lake itself says something of the build. */
sealed interface Announcement permits JobLine, Footer {

    /** Counts it. */
    void countIn(Tally tally);
}
