package dev.leanbench.lakeprof;

/** Knows where messages stand: under a job that is not clean. What looks like Lake's own lines there may be quoted. */
final class Messages {

    private boolean mayCome;
    private boolean came;

    /** A line that is not Lake's own. */
    void textComes() {
        came |= mayCome;
    }

    /** Whether there were messages since the last job line. */
    boolean came() {
        return came;
    }

    void jobComes(JobLine job) {
        // Behind a clean job that may itself be a message's, the message may go on.
        mayCome = job.icon().isPresent() && (came || job.icon().get() != JobIcon.CLEAN);
        came = false;
    }
}
