package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Reads whatever tells of one build: a log, or what lakeprof made of one, compressed or not.
 *
 * @param name what to call it in messages
 * @param format what it is, where the caller knows; seen from its beginning otherwise
 */
record LogContent(String name, Optional<LogFormat> format) {

    CapturedBuild read(InputStream in, Instant lastWritten) {
        try {
            CompressedLog log = CompressedLog.opened(in);
            ForeignFile.at(log.plain()).ifPresent(this::refuse);
            return isJson(log.plain()) ? readJson(log.plain(), lastWritten) : readLines(log, lastWritten);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.INPUT_UNREADABLE,
                            "reading the log broke off: "
                                    + (e.getMessage() == null ? "it ends too early" : e.getMessage()),
                            name,
                            "Check the file and run it again"),
                    e);
        }
    }

    private boolean isJson(InputStream in) throws IOException {
        return format.isPresent() ? format.get() == LogFormat.LAKEPROF_JSON : beginsAsJson(in);
    }

    /** No log of Lake's begins with a brace, or with two brackets; looked for here, so that no log loads a JSON library. */
    private static boolean beginsAsJson(InputStream in) throws IOException {
        if (PrintedImports.comeNext(in)) {
            return true;
        }
        in.mark(256);
        int first = firstVisible(in);
        boolean json = first == '{' || (first == '[' && firstVisible(in) == '[');
        in.reset();
        return json;
    }

    private static int firstVisible(InputStream in) throws IOException {
        for (int skipped = 0; skipped < 100; skipped++) {
            int next = in.read();
            boolean mark = next == 0xef || next == 0xbb || next == 0xbf;
            if (!mark && next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
        }
        return -1;
    }

    /** A trace or report says neither when the build was nor how long it took as a whole: it is dated as a log without dates. */
    private CapturedBuild readJson(InputStream in, Instant lastWritten) throws IOException {
        ContentDigest digest = new ContentDigest();
        InputStream digested = digest.of(in);
        BuildResult result = new TraceReader().read(PrintedImports.skippedIn(digested));
        digested.transferTo(OutputStream.nullOutputStream());
        if (result.targets().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.LOG_WITHOUT_TIMINGS,
                    "this JSON holds no target's time",
                    name,
                    "Give the file of lakeprof report -c, or the output of lakeprof report --json -p");
        }
        Source source = new Source("lakeprof", Optional.empty(), "lakeprof-json", Optional.of(digest.text()));
        return new CapturedBuild(result, source, Optional.of(lastWritten.truncatedTo(ChronoUnit.SECONDS)), List.of());
    }

    private CapturedBuild readLines(CompressedLog log, Instant lastWritten) throws IOException {
        LineReader lines = new LineReader(log.plain());
        LogReader reader = new LogReader(name, LogForm.allowedBy(format));
        GitLabLines whole = new GitLabLines(reader);
        lines.readAll(whole);
        whole.end();
        if (log.isCutOff()) {
            reader.cutOff();
        }
        return reader.build(lastWritten, Optional.of(lines.digest()));
    }

    private void refuse(ForeignFile file) {
        throw new ProblemException(ProblemKind.INPUT_UNREADABLE, file.what(), name, file.remedy());
    }
}
