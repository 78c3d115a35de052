package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.port.CapturedBuild;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Reads the lines of one build's log, from the first to the last. */
final class LogReader implements LineSink {

    private static final byte[] WARNING = "warning: ".getBytes(StandardCharsets.US_ASCII);
    /** The first byte of each of Lake's icons in UTF-8. */
    private static final byte ICON = (byte) 0xe2;

    private final String name;
    private Tally tally = new Tally();
    private LogClock clock = new LogClock();
    private Numbering numbering = newNumbering();
    private final Predicate<LogForm> allowed;
    /** Known from the first job line on. */
    private Optional<LogForm> form = Optional.empty();

    /** The step of Docker's in which Lake runs, and whether it has ended, so that Lake may run in another. */
    private int step;

    private boolean stepIsOver;

    /** The CI's job whose build is read, which is that of the first timed target, and how many lines of other jobs' were there. */
    private int ciJob = LinePrefix.NO_CI_JOB;

    private boolean sawTimedTarget;
    private int ofOtherCiJobs;

    /** What came of the last job line's step, or of the command that printed it. */
    private Ending ending = Ending.UNKNOWN;

    /** Whether no job line has come since words that may be a build's last, and the warnings since, the next build's or nobody's. */
    private boolean behindFooter;

    private int warningsBehindFooter;
    /** Job lines that were written down in another form than the first. */
    private int strays;
    /** Job lines with a date that no calendar has. */
    private int misdated;

    private boolean empty = true;
    /** Whether the line that is read may be the beginning of one alone. */
    private boolean mayBeHalfALine;
    /** Whether a line was erased, as Lake's spinner is, which it draws on a terminal alone. */
    private boolean onTerminal;

    /** Whether the last job line was one under which Lake prints messages, and whether some came. */
    private boolean mayPrintMessages;

    private boolean underMessages;
    /** Whether the last line was one of the list of failed targets, or its heading. */
    private boolean amongFailures;

    private enum Ending {
        UNKNOWN,
        FAILED,
        WELL,
        WELL_BY_LAKES_OWN_WORD
    }

    LogReader(String name, Predicate<LogForm> allowed) {
        this.name = name;
        this.allowed = allowed;
    }

    @Override
    public void take(byte[] bytes, int from, int to, boolean controls, boolean ended) {
        mayBeHalfALine = !ended;
        empty = empty && isBlank(bytes, from, to);
        LinePrefix prefix = LinePrefix.of(bytes, from, to, controls);
        if (prefix.isMisdated()) {
            misdated += JobLine.of(bytes, prefix.textAt(), to).isPresent() ? 1 : 0;
            underMessages |= mayPrintMessages;
            return;
        }
        if (form.isPresent() ? !form.get().equals(prefix.form()) : !allowed.test(prefix.form())) {
            // Text that looks as if another program had written it down is a message, not a line of this log.
            strays += JobLine.of(bytes, prefix.textAt(), to).isPresent() ? 1 : 0;
            underMessages |= mayPrintMessages;
            stepIsOver |= step > 0 && DockerStep.isOver(bytes, prefix.textAt(), to, step);
            return;
        }
        if (prefix.ciJob() != ciJob && prefix.ciJob() != LinePrefix.NO_CI_JOB) {
            if (sawTimedTarget) {
                ofOtherCiJobs += JobLine.of(bytes, prefix.textAt(), to).isPresent() ? 1 : 0;
                return;
            }
            beginAnew(prefix.ciJob());
        }
        if (isOfAnotherStep(prefix) && !stepIsOver) {
            strays += JobLine.of(bytes, prefix.textAt(), to).isPresent() ? 1 : 0;
            return;
        }
        if (!isOfAnotherStep(prefix)) {
            clock.see(prefix);
        }
        if (controls) {
            boolean sections = form.isEmpty() && (prefix.form().ci() == CiSystem.GITLAB || clock.knowsSections());
            VisibleText visible =
                    VisibleText.of(bytes, prefix.textAt(), to, prefix.form().ci(), sections);
            onTerminal |= visible.wasErased();
            if (form.isEmpty()) {
                sectionBegins(visible.sectionBegan(), prefix);
            }
            read(visible.bytes(), 0, visible.length(), prefix);
        } else {
            read(bytes, prefix.textAt(), to, prefix);
        }
    }

    /** Another job of the CI's begins, and none of those before has built anything. */
    private void beginAnew(int job) {
        ciJob = job;
        tally = new Tally();
        clock = new LogClock();
        numbering = newNumbering();
        form = Optional.empty();
        step = 0;
        mayPrintMessages = false;
        underMessages = false;
    }

    private Numbering newNumbering() {
        return new Numbering(announcement -> announcement.countIn(tally));
    }

    /** Docker runs its steps side by side; while Lake runs in one of them, it does not run in another. */
    private boolean isOfAnotherStep(LinePrefix prefix) {
        return step > 0 && prefix.step() != step;
    }

    private void read(byte[] text, int from, int to, LinePrefix prefix) {
        byte first = from == to ? 0 : text[from];
        if (first == ICON || first == '[') {
            Optional<JobLine> job = JobLine.of(text, from, to);
            // A Lake that prints icons prints them always: a line without one is text from then on.
            if (job.isPresent() && (job.get().icon().isPresent() || !tally.sawIcons())) {
                // What stands last on the line is the time; without it, the name before may go on.
                if (!mayBeHalfALine || job.get().time().isPresent()) {
                    take(job.get(), prefix);
                }
                return;
            }
        }
        if (isOfAnotherStep(prefix)) {
            return;
        }
        if (first == 'w' && new ByteCursor(text, from, to).eat(WARNING)) {
            addWarning();
        } else if (form.isEmpty()) {
            seeBefore(text, from, to, prefix);
        } else if (prefix.form().isDated()) {
            seeBehind(text, from, to, prefix.form().ci());
        }
        Optional<Footer> footer =
                amongFailures && !mayBeHalfALine ? Footer.failedTarget(text, from, to) : Optional.empty();
        footer = footer.or(() -> Footer.of(text, from, to));
        amongFailures = footer.isPresent() && !footer.get().success();
        if (footer.isPresent()) {
            numbering.take(footer.get(), underMessages);
            behindFooter = true;
            clock.buildEnds();
        } else {
            underMessages |= mayPrintMessages;
            if (!isBlank(text, from, to)) {
                numbering.textFollows();
            }
        }
    }

    private void addWarning() {
        if (behindFooter) {
            warningsBehindFooter++;
        } else {
            tally.addWarnings(1);
        }
    }

    /** Looks at a line behind a job's for where the CI ended the step that the job was in. */
    private void seeBehind(byte[] text, int from, int to, CiSystem ci) {
        Ending now = Ending.UNKNOWN;
        if (ci.stepFailed(text, from, to)) {
            now = Ending.FAILED;
        } else if (ci.stepIsOver(text, from, to)) {
            now = Ending.WELL;
            warningsBehindFooter = 0;
        }
        ending = ending == Ending.UNKNOWN ? now : ending;
    }

    /** Looks at a line before the first job's for where the CI began the step that the build is in. */
    private void seeBefore(byte[] text, int from, int to, LinePrefix prefix) {
        if (prefix.form().ci().beginsStep(text, from, to)) {
            clock.stepBegins(prefix);
            tally.stepBegins();
        } else if (!prefix.form().isDated()) {
            sectionBegins(GitLabSection.began(text, from, to), prefix);
        }
    }

    /** GitLab's sections tell when they begin, which matters where the lines do not. */
    private void sectionBegins(long date, LinePrefix prefix) {
        if (date < 0) {
            return;
        }
        if (prefix.form().isDated()) {
            clock.stepBegins(prefix);
        } else {
            clock.sectionBegins(date);
        }
    }

    private void take(JobLine job, LinePrefix prefix) {
        if (form.isEmpty()) {
            form = Optional.of(prefix.form());
            step = prefix.step();
            clock.buildBegins(prefix);
        } else if (isOfAnotherStep(prefix)) {
            step = prefix.step();
            stepIsOver = false;
            clock.buildGoesOn(prefix);
        }
        sawTimedTarget |= job.time().isPresent();
        ending = Ending.UNKNOWN;
        behindFooter = false;
        tally.addWarnings(warningsBehindFooter);
        warningsBehindFooter = 0;
        numbering.take(job, underMessages);
        // Behind a clean job that may itself be a message's, the message may go on.
        mayPrintMessages =
                job.icon().isPresent() && (underMessages || job.icon().get() != JobIcon.CLEAN);
        underMessages = false;
        amongFailures = false;
    }

    /** The log did not end where its last line was taken. */
    void cutOff() {
        tally.cutOff();
    }

    /** The command that printed the log ended well, and was Lake itself or may only have started it. */
    void endedWell(boolean isLake) {
        ending = isLake ? Ending.WELL_BY_LAKES_OWN_WORD : Ending.WELL;
    }

    /** The project that was built is known to have so many modules; to be told when the log has been taken. */
    void projectHas(long modules) {
        tally.projectHas(modules);
    }

    /** Whether there was any line of a Lake build. */
    boolean sawBuild() {
        return tally.sawJobs() || tally.sawFooter();
    }

    /** How far the build is that writes this log. */
    Tally.Snapshot counts() {
        return tally.snapshot();
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
            throw WithoutTimings.problem(name, empty, tally, strays, misdated, onTerminal);
        }
        return captured;
    }

    /** As {@link #build}, but also where no target is timed. */
    CapturedBuild buildSoFar(Instant lastWritten, Optional<String> digest) {
        numbering.end();
        if (ending == Ending.WELL || ending == Ending.WELL_BY_LAKES_OWN_WORD) {
            tally.endedWell(ending == Ending.WELL_BY_LAKES_OWN_WORD);
        }
        LogForm known = form.orElse(LogForm.LAKE);
        Optional<Seconds> total = clock.total(known);
        BuildResult result = new BuildResult(
                total,
                tally.timings(),
                tally.outcome(),
                Optional.of(tally.jobs()),
                tally.failures(),
                Resources.UNKNOWN);
        Source source = new Source(known.tool(), Optional.empty(), known.format(), digest);
        Capture capture = new Capture(
                Optional.of(tally.isComplete()),
                Optional.of(tally.isCold()),
                OptionalInt.of(tally.warnings()),
                total.map(seconds -> Capture.TotalSource.TIMESTAMPS),
                OptionalInt.empty());
        return new CapturedBuild(
                result,
                source,
                Optional.of(clock.startedAt(known, lastWritten)),
                new LogRemarks(name, tally, numbering.refused(), strays + misdated, ofOtherCiJobs, clock.oddity(known))
                        .sentences(),
                capture,
                clock.knowsSections() ? BuildPlace.ELSEWHERE : known.place());
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
