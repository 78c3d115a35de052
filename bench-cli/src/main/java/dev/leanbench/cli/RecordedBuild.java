package dev.leanbench.cli;

import dev.leanbench.cli.files.Reasons;
import dev.leanbench.cli.json.RehearsalJson;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.usecase.RecordRun.Statements;
import dev.leanbench.core.usecase.RecordedRun;
import dev.leanbench.lakeprof.LakeBuilds.Recording;
import dev.leanbench.store.git.GitStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A build that was recorded, and whose run document was written.
 *
 * @param recorded the run
 * @param exitStatus with what status the build ended
 * @param interrupted whether this process was told to end meanwhile, so that there is no time for anything else
 */
record RecordedBuild(RecordedRun recorded, int exitStatus, boolean interrupted) {

    static final String DEFAULT_LOG = "lakeprof.log";

    /** Prints what {@link #run} would do. */
    static void rehearse(
            Session session, List<String> words, String log, RecordingOptions options, OutputOptions output) {
        session.out()
                .print(
                        output.json()
                                ? RehearsalJson.ofRecording(words, log, options.out())
                                : Rehearsals.ofRecording(words, log, options.out()));
    }

    /**
     * Runs a build. If this process is told to end meanwhile, the build is ended, and what was recorded by then is
     * written down.
     */
    static RecordedBuild run(
            Session session,
            Wiring wiring,
            List<String> words,
            String log,
            RecordingOptions options,
            OutputOptions output,
            Statements stated) {
        OutputPlaces.refuseUnusable(session, log, options.out());
        wiring.recordRun().refuseUnknownCommit(stated);
        if (!output.quiet() && !stated.selection().equals(TargetSelection.ALL)) {
            wiring.newestRun()
                    .flatMap(run -> Sentences.ofIdleGlobs(stated.selection(), run))
                    .ifPresent(session::say);
        }
        Recording recording = wiring.recording(words, log, options, output);
        EndOfProcess end = new EndOfProcess(recording);
        try {
            RecordedRun recorded = wiring.recordRun().record(recording, stated);
            recorded.remarks().forEach(session::say);
            write(session, options.out(), GitStorage.write(recorded.run()), log);
            session.say(Sentences.of(recorded));
            session.say("The run document is " + options.out() + ", the log is " + log + ".");
            if (end.hasBegun()) {
                session.say("It is stored nowhere. To store it: bench append " + options.out());
            }
            return new RecordedBuild(
                    recorded, recording.exitStatus().orElse(ExitCode.BUILD_FAILED.code()), end.hasBegun());
        } catch (ProblemException e) {
            int status = recording.exitStatus().orElse(0);
            if (status != 0) {
                throw new FailedBuildException(e, status);
            }
            throw e;
        } finally {
            end.nothingLeftToDo();
        }
    }

    private static void write(Session session, String out, String document, String log) {
        Path file = session.directory().resolve(out);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, document);
            } else {
                replace(file, document);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemKind.INPUT_UNREADABLE,
                    "the run document cannot be written: " + Reasons.of(e),
                    out,
                    keptElsewhere(document)
                            .map(kept -> "It is kept in " + kept + ". To store it: bench append " + kept)
                            .orElse("Make room or name another file with --out, then: bench import " + log));
        }
    }

    /** A log on the same full disk has been cut off, and the build may have taken hours. */
    private static Optional<Path> keptElsewhere(String document) {
        try {
            Path file = Files.createTempFile("bench-run-", ".json");
            try {
                return Optional.of(Files.writeString(file, document));
            } catch (IOException e) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file holds the whole document or what it held before; a full disk leaves no half of one. */
    private static void replace(Path file, String document) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, document);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
