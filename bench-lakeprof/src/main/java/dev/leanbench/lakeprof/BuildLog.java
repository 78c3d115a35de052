package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads those lines of a log that one build may have printed, or the CI around it. */
final class BuildLog {

    private static final byte[] WARNING = "warning: ".getBytes(StandardCharsets.US_ASCII);
    /** The first byte of each of Lake's icons in UTF-8. */
    private static final byte ICON = (byte) 0xe2;

    private final Tally tally = new Tally();
    private final LogClock clock = new LogClock();
    private final Numbering numbering = new Numbering(announcement -> announcement.countIn(tally));
    private final Messages messages = new Messages();
    private final Warnings warnings = new Warnings();
    private Ending ending = Ending.UNKNOWN;

    /** Known from the first job line on. */
    private Optional<LogForm> form = Optional.empty();

    /** The step of Docker's in which Lake runs, and whether it has ended, so that Lake may run in another. */
    private int step;

    private boolean stepIsOver;

    private boolean sawTimedTarget;
    /** Whether a line was erased, as Lake's spinner is, which it draws on a terminal alone. */
    private boolean onTerminal;
    /** Whether the line that is read may be the beginning of one alone. */
    private boolean mayBeHalfALine;
    /** Whether the last line was one of the list of failed targets, or its heading. */
    private boolean amongFailures;

    /** How its lines are written down; empty until the first job line. */
    Optional<LogForm> form() {
        return form;
    }

    boolean sawTimedTarget() {
        return sawTimedTarget;
    }

    Tally tally() {
        return tally;
    }

    boolean wasOnTerminal() {
        return onTerminal;
    }

    /** A line that is not written down as the build's are, and so is text of a message. */
    void foreignLineComes(byte[] bytes, int from, int to) {
        messages.textComes();
        stepIsOver |= step > 0 && DockerStep.isOver(bytes, from, to, step);
    }

    /** Docker runs its steps side by side; while Lake runs in one of them, it does not run in another. */
    boolean isElsewhere(LinePrefix prefix) {
        return isOfAnotherStep(prefix) && !stepIsOver;
    }

    private boolean isOfAnotherStep(LinePrefix prefix) {
        return step > 0 && prefix.step() != step;
    }

    /**
     * Takes the next line.
     *
     * @param controls whether there are control characters in it
     * @param ended whether it was read to its end
     */
    void take(byte[] bytes, LinePrefix prefix, int to, boolean controls, boolean ended) {
        mayBeHalfALine = !ended;
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
            warnings.add();
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
            numbering.take(footer.get(), messages.came());
            warnings.lastWordsCome();
            clock.buildEnds();
        } else {
            messages.textComes();
            if (!ByteCursor.isBlank(text, from, to)) {
                numbering.textFollows();
            }
        }
    }

    /** Looks at a line before the first job's for where the CI began the step that the build is in. */
    private void seeBefore(byte[] text, int from, int to, LinePrefix prefix) {
        if (prefix.form().ci().beginsStep(text, from, to)) {
            clock.stepBegins(prefix);
            warnings.stepBegins();
        } else if (!prefix.form().isDated()) {
            sectionBegins(GitLabSection.began(text, from, to), prefix);
        }
    }

    /** Looks at a line behind a job's for where the CI ended the step that the job was in. */
    private void seeBehind(byte[] text, int from, int to, CiSystem ci) {
        Ending told = Ending.toldBy(ci, text, from, to);
        if (told == Ending.WELL) {
            warnings.stepIsOver();
        }
        ending = ending.or(told);
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
        warnings.jobComes();
        numbering.take(job, messages.came());
        messages.jobComes(job);
        amongFailures = false;
    }

    /** The command that printed all of it ended well, and was Lake itself or may only have started it. */
    void endedWell(boolean isLake) {
        ending = isLake ? Ending.WELL_BY_LAKES_OWN_WORD : Ending.WELL;
    }

    /** There are no more lines. */
    void end() {
        numbering.end();
        if (ending.isWell()) {
            tally.endedWell(ending == Ending.WELL_BY_LAKES_OWN_WORD);
        }
    }

    /** How many lines within messages look like job lines; to be asked at the end, as all that follows. */
    int refused() {
        return numbering.refused();
    }

    BuildResult result() {
        return new BuildResult(
                clock.total(knownForm()),
                tally.timings(),
                tally.outcome(),
                Optional.of(tally.jobs()),
                tally.failures(),
                Resources.UNKNOWN);
    }

    /** Where it comes from; {@code digest} is that of the whole log's bytes, where there is one. */
    Source source(Optional<String> digest) {
        return new Source(knownForm().tool(), Optional.empty(), knownForm().format(), digest);
    }

    Capture capture() {
        return new Capture(
                Optional.of(tally.isComplete()),
                Optional.of(tally.isCold()),
                OptionalInt.of(warnings.count()),
                clock.total(knownForm()).map(seconds -> Capture.TotalSource.TIMESTAMPS),
                OptionalInt.empty());
    }

    Instant startedAt(Instant lastWritten) {
        return clock.startedAt(knownForm(), lastWritten);
    }

    /** What is wrong with its timestamps, as the rest of a sentence; empty where nothing is. */
    Optional<String> oddityOfTimestamps() {
        return clock.oddity(knownForm());
    }

    BuildPlace place() {
        return clock.knowsSections() ? BuildPlace.ELSEWHERE : knownForm().place();
    }

    private LogForm knownForm() {
        return form.orElse(LogForm.LAKE);
    }
}
