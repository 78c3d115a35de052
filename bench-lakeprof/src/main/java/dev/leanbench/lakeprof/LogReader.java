package dev.leanbench.lakeprof;

import dev.leanbench.core.port.CapturedBuild;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the lines of a log, from the first to the last, and picks out those of the build that counts. */
final class LogReader implements LineSink {

    private final String name;
    private final Predicate<LogForm> allowed;
    private BuildLog build = new BuildLog();

    /** The CI's job whose build is read, which is that of the first timed target, and how many lines of other jobs' were there. */
    private int ciJob = LinePrefix.NO_CI_JOB;

    private int ofOtherCiJobs;

    /** Job lines that were written down in another form than the first. */
    private int strays;
    /** Job lines with a date that no calendar has. */
    private int misdated;

    private boolean empty = true;

    LogReader(String name, Predicate<LogForm> allowed) {
        this.name = name;
        this.allowed = allowed;
    }

    @Override
    public void take(byte[] bytes, int from, int to, boolean controls, boolean ended) {
        empty = empty && ByteCursor.isBlank(bytes, from, to);
        LinePrefix prefix = LinePrefix.of(bytes, from, to, controls);
        if (prefix.isMisdated()) {
            misdated += jobs(bytes, prefix, to);
            build.foreignLineComes(bytes, prefix.textAt(), to);
            return;
        }
        Optional<LogForm> form = build.form();
        if (form.isPresent() ? !form.get().equals(prefix.form()) : !allowed.test(prefix.form())) {
            // Text that looks as if another program had written it down is a message, not a line of this log.
            strays += jobs(bytes, prefix, to);
            build.foreignLineComes(bytes, prefix.textAt(), to);
            return;
        }
        if (prefix.ciJob() != ciJob && prefix.ciJob() != LinePrefix.NO_CI_JOB) {
            if (build.sawTimedTarget()) {
                ofOtherCiJobs += jobs(bytes, prefix, to);
                return;
            }
            // None of the jobs before has built anything.
            ciJob = prefix.ciJob();
            build = new BuildLog();
        }
        if (build.isElsewhere(prefix)) {
            strays += jobs(bytes, prefix, to);
            return;
        }
        build.take(bytes, prefix, to, controls, ended);
    }

    private static int jobs(byte[] bytes, LinePrefix prefix, int to) {
        return JobLine.of(bytes, prefix.textAt(), to).isPresent() ? 1 : 0;
    }

    /** The log did not end where its last line was taken. */
    void cutOff() {
        build.tally().cutOff();
    }

    /** The command that printed the log ended well, and was Lake itself or may only have started it. */
    void endedWell(boolean isLake) {
        build.endedWell(isLake);
    }

    /** The project that was built is known to have so many modules; to be told when the log has been taken. */
    void projectHas(long modules) {
        build.tally().projectHas(modules);
    }

    /** Whether there was any line of a Lake build. */
    boolean sawBuild() {
        return build.tally().sawJobs() || build.tally().sawFooter();
    }

    /** How far the build is that writes this log. */
    Tally.Snapshot counts() {
        return build.tally().snapshot();
    }

    /**
     * What the log says, once all of it was taken.
     *
     * @param lastWritten when the log was last written
     * @param digest of the log's bytes, where there is one
     */
    CapturedBuild build(Instant lastWritten, Optional<String> digest) {
        CapturedBuild captured = buildSoFar(lastWritten, digest);
        if (captured.result().targets().isEmpty()) {
            throw WithoutTimings.problem(name, empty, build.tally(), strays, misdated, build.wasOnTerminal());
        }
        return captured;
    }

    /** As {@link #build}, but also where no target is timed. */
    CapturedBuild buildSoFar(Instant lastWritten, Optional<String> digest) {
        build.end();
        LogRemarks remarks = new LogRemarks(
                name, build.tally(), build.refused(), strays + misdated, ofOtherCiJobs, build.oddityOfTimestamps());
        return new CapturedBuild(
                build.result(),
                build.source(digest),
                Optional.of(build.startedAt(lastWritten)),
                remarks.sentences(),
                build.capture(),
                build.place());
    }
}
