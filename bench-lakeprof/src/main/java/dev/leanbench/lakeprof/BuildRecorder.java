package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.lakeprof.Interposition.Impossible;
import dev.leanbench.lakeprof.Interposition.Ready;
import dev.leanbench.lakeprof.LakeBuilds.BuildCommand;
import dev.leanbench.lakeprof.LakeBuilds.Listener;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Runs a build once and tells what it did. Its lines are counted as they come, so that nothing is lost when the log
 * cannot be written.
 */
final class BuildRecorder implements LakeBuilds.Recording {

    private final BuildCommand command;
    private final BuildProcess process;
    private final InstantSource clock;
    private final Map<String, String> variables;

    BuildRecorder(BuildCommand command, Listener listener, InstantSource clock, Map<String, String> variables) {
        this.command = command;
        this.process = new BuildProcess(command, listener);
        this.clock = clock;
        this.variables = variables;
    }

    @Override
    public CapturedBuild capture() {
        if (!command.precise()) {
            return capture(Optional.empty(), List.of());
        }
        Interposition made = new ShadowToolchain(new CommandOutput(command.directory(), variables), variables).make();
        if (made instanceof Impossible impossible) {
            return capture(
                    Optional.empty(),
                    List.of("Modules are not measured one by one, because " + impossible.reason() + "."));
        }
        Ready ready = (Ready) made;
        try {
            return capture(Optional.of(ready), List.of());
        } finally {
            ShadowToolchain.delete(ready.toolchain());
        }
    }

    private CapturedBuild capture(Optional<Ready> interposition, List<String> known) {
        List<String> remarks = new ArrayList<>(known);
        Map<String, String> all = new HashMap<>(variables);
        interposition.ifPresent(ready -> all.putAll(ready.variables()));
        LogReader reader = new LogReader(command.log().toString(), LogForm.allowedBy(Optional.empty()));
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // The file system's clock, whose finest step may be a second.
        Instant began = Instant.ofEpochSecond(System.currentTimeMillis() / 1_000);
        Recorded recorded = run(all, reader, remarks);
        sayHowItEnded(remarks);
        new SourceTree(command.directory()).modules().ifPresent(reader::projectHas);
        CapturedBuild read = read(reader, startedAt, recorded.digest());
        remarks.addAll(read.remarks());
        OptionalLong upToDate = new BuildDirectory(command.directory()).modulesFromBefore(began);
        boolean mostlyUpToDate =
                upToDate.orElse(0) > read.result().jobs().orElseThrow().built();
        if (mostlyUpToDate) {
            String were = upToDate.getAsLong() == 1
                    ? "One module of the project was up to date, more than were"
                    : upToDate.getAsLong() + " modules of the project were up to date, more than were";
            remarks.add(were + " built; the run will not serve as a baseline.");
        }
        BuildResult result = new BuildResult(
                Optional.of(process.wallClock()),
                measured(interposition, read.result(), remarks),
                outcome(read.result().outcome(), mostlyUpToDate),
                read.result().jobs(),
                read.result().failed(),
                recorded.resources());
        Source source = new Source(
                command.withLakeprof() ? "lakeprof" : "bench",
                Optional.empty(),
                LogForm.LAKEPROF.format(),
                recorded.digest());
        return new CapturedBuild(
                result, source, Optional.of(startedAt), remarks, capture(read.capture(), upToDate), BuildPlace.HERE);
    }

    /** What running the build left, beside what its lines said. */
    private record Recorded(Resources resources, Optional<String> digest) {}

    private Recorded run(Map<String, String> all, LogReader reader, List<String> remarks) {
        if (command.withLakeprof()) {
            Resources resources = process.run(all, reader, Optional.empty());
            return new Recorded(resources, ContentDigest.of(command.log()));
        }
        try (StampedLog log = new StampedLog(command.log(), System::nanoTime)) {
            Resources resources = process.run(all, reader, Optional.of(log));
            log.failure()
                    .ifPresent(failure -> remarks.add(command.log()
                            + ": the log could not be written to its end: " + failure.getMessage()
                            + ". The run document holds everything all the same."));
            return new Recorded(resources, log.digest());
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.INPUT_UNREADABLE,
                            "the log cannot be written: " + e.getMessage(),
                            command.log().toString(),
                            "Name another file with --log"),
                    e);
        }
    }

    private void sayHowItEnded(List<String> remarks) {
        if (process.wasInterrupted()) {
            remarks.add("The build was interrupted; the run will not serve as a baseline.");
        } else if (exitStatus().orElse(0) != 0) {
            remarks.add("The command ended with exit status " + exitStatus().getAsInt() + ": " + command.shown());
        }
    }

    private static List<TargetTiming> measured(
            Optional<Ready> interposition, BuildResult result, List<String> remarks) {
        if (interposition.isEmpty()) {
            return result.targets();
        }
        LeanNotes notes = LeanNotes.read(interposition.get().notes(), result);
        if (notes.isEmpty()) {
            remarks.add("Modules are not measured one by one, because Lake did not start the lean it was told to;"
                    + " a Lake without LAKE_OVERRIDE_LEAN cannot be told.");
        } else if (!interposition.get().memoryMeasured()) {
            remarks.add("Memory is not measured module by module, because there is no python3.");
        }
        return notes.added(result.targets());
    }

    private CapturedBuild read(LogReader reader, Instant startedAt, Optional<String> digest) {
        if (exitStatus().orElse(-1) == 0 && !process.wasInterrupted()) {
            reader.endedWell(command.isLake());
        }
        try {
            return reader.build(startedAt, digest);
        } catch (ProblemException e) {
            if (exitStatus().orElse(-1) == 0 && !process.wasInterrupted()) {
                throw reader.sawBuild() ? e : withoutBuild(e);
            }
            throw new ProblemException(
                    new Problem(
                            ProblemKind.BUILD_FAILED,
                            (process.wasInterrupted()
                                            ? "the build was interrupted"
                                            : "the build ended with exit status "
                                                    + exitStatus().orElse(-1))
                                    + ", and nothing in its log can be stored: "
                                    + e.problem().what(),
                            command.shown(),
                            "Mend the build and run it again"),
                    e);
        }
    }

    private ProblemException withoutBuild(ProblemException cause) {
        return new ProblemException(
                new Problem(
                        ProblemKind.LOG_WITHOUT_TIMINGS,
                        "the command printed no line of a Lake build",
                        command.shown(),
                        "Record the command that builds, and let it print what Lake prints: bench record -- lake build"),
                cause);
    }

    private Capture capture(Capture read, OptionalLong upToDate) {
        return new Capture(
                process.wasInterrupted() ? Optional.of(false) : read.complete(),
                read.cold().map(cold -> cold && upToDate.orElse(0) == 0),
                read.warnings(),
                Optional.of(Capture.TotalSource.RECORDER),
                exitStatus());
    }

    private Outcome outcome(Outcome read, boolean mostlyUpToDate) {
        if (process.wasInterrupted()) {
            return Outcome.PARTIAL;
        }
        if (exitStatus().orElse(0) != 0) {
            return Outcome.FAILURE;
        }
        return mostlyUpToDate && read == Outcome.SUCCESS ? Outcome.PARTIAL : read;
    }

    @Override
    public void interrupt() {
        process.interrupt();
    }

    @Override
    public OptionalInt exitStatus() {
        return process.exitStatus();
    }
}
