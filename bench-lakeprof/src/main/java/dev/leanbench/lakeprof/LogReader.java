package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one log from its first line to its last. */
final class LogReader {

    private final String name;
    private final Tally tally = new Tally();
    private final LogClock clock = new LogClock();
    private LogForm form = LogForm.LAKE;
    private boolean empty = true;
    /** Whether {@link #form} is known: by the first line that has a prefix, or the first job that has none. */
    private boolean settled;

    LogReader(String name) {
        this.name = name;
    }

    CapturedBuild read(InputStream in, Instant lastWritten) {
        try {
            InputStream plain = CompressedLog.opened(in);
            return TraceReader.isJson(plain) ? readJson(plain) : readLines(new LineReader(plain), lastWritten);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.INPUT_UNREADABLE,
                            "reading the log broke off: " + e.getMessage(),
                            name,
                            "Check the file and run it again"),
                    e);
        }
    }

    /** A trace or report says neither when the build was nor how long it took as a whole. */
    private CapturedBuild readJson(InputStream in) throws IOException {
        BuildResult result = new TraceReader().read(in);
        if (result.targets().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.LOG_WITHOUT_TIMINGS,
                    "this JSON holds no target's time",
                    name,
                    "Give the file of lakeprof report -c, or the output of lakeprof report --json -p");
        }
        Source source = new Source("lakeprof", Optional.empty(), "lakeprof-json", Optional.empty());
        return new CapturedBuild(result, source, Optional.empty(), List.of());
    }

    private CapturedBuild readLines(LineReader lines, Instant lastWritten) throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            take(line.get());
        }
        if (tally.timings().isEmpty()) {
            throw WithoutTimings.problem(name, empty, tally);
        }
        BuildResult result = new BuildResult(
                clock.total(),
                tally.timings(),
                tally.outcome(),
                Optional.of(tally.jobs()),
                tally.failures(),
                Resources.UNKNOWN);
        Source source = new Source(form.tool(), Optional.empty(), form.format(), Optional.of(lines.digest()));
        return new CapturedBuild(result, source, Optional.of(clock.startedAt(lastWritten)), remarks());
    }

    private void take(String raw) {
        empty &= raw.isBlank();
        LogLine line = LogLine.of(raw);
        if (!settled && line.form() != LogForm.LAKE) {
            form = line.form();
            settled = true;
        }
        if (line.form() != form) {
            // Text that looks as if another program had written it down is a message, not a line of this log.
            return;
        }
        clock.see(line);
        Optional<JobLine> job = JobLine.of(line.text());
        settled |= job.isPresent();
        job.ifPresent(tally::add);
        Footer.of(line.text()).ifPresent(tally::add);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!tally.failures().isEmpty()) {
            remarks.add(name + ": " + tally.failures().size() + " targets failed, the first is "
                    + tally.failures().get(0).name() + "; the run will not serve as a baseline.");
        } else if (!tally.sawFooter()) {
            remarks.add(name + ": the log breaks off before Lake's last line; the run will not serve as a baseline.");
        } else if (tally.isMostlyCached()) {
            remarks.add(name + ": only " + tally.jobs().built() + " of "
                    + tally.jobs().total()
                    + " jobs were built, the others were cached; the run will not serve as a baseline.");
        }
        if (!tally.repeated().isEmpty()) {
            remarks.add(name + ": " + tally.repeated().size()
                    + " targets are timed more than once, the last time counts; the first is "
                    + tally.repeated().get(0) + ".");
        }
        return remarks;
    }
}
