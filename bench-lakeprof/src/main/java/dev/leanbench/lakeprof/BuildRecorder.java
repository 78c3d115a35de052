package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Seconds;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Runs a build once, and reads the log it leaves. */
final class BuildRecorder implements LakeBuilds.Recording {

    private static final long PATIENCE_WITH_ORPHANS_MILLISECONDS = 10_000;

    private final BuildCommand command;
    private final Listener listener;
    private final InstantSource clock;
    private final Map<String, String> variables;
    private Optional<ProcessTree> tree = Optional.empty();
    private boolean interrupted;
    private OptionalInt exitStatus = OptionalInt.empty();

    BuildRecorder(BuildCommand command, Listener listener, InstantSource clock, Map<String, String> variables) {
        this.command = command;
        this.listener = listener;
        this.clock = clock;
        this.variables = variables;
    }

    @Override
    public CapturedBuild capture() {
        Optional<Interposition> interposition = command.precise()
                ? Optional.of(new ShadowToolchain(new CommandOutput(command.directory(), variables), variables).make())
                : Optional.empty();
        try {
            return capture(interposition);
        } finally {
            interposition.ifPresent(made -> {
                if (made instanceof Ready ready) {
                    ShadowToolchain.delete(ready.toolchain());
                }
            });
        }
    }

    private CapturedBuild capture(Optional<Interposition> interposition) {
        List<String> remarks = new ArrayList<>();
        ProcessBuilder builder = new ProcessBuilder(command.started())
                .directory(command.directory().toAbsolutePath().toFile())
                .redirectInput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(variables);
        if (interposition.isPresent()) {
            if (interposition.get() instanceof Ready ready) {
                builder.environment().putAll(ready.variables());
            } else if (interposition.get() instanceof Impossible impossible) {
                remarks.add("Modules are not measured one by one, because " + impossible.reason() + ".");
            }
        }
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        Resources resources = run(builder, remarks);
        Seconds total = Seconds.ofMilliseconds((System.nanoTime() - start) / 1_000_000);
        CapturedBuild read = read();
        remarks.addAll(read.remarks());
        List<TargetTiming> targets = read.result().targets();
        if (interposition.isPresent() && interposition.get() instanceof Ready ready) {
            LeanNotes notes = LeanNotes.read(ready.notes(), targets);
            targets = notes.added(targets);
            if (notes.isEmpty()) {
                remarks.add("Modules are not measured one by one, because Lake did not start the lean it was told to;"
                        + " a Lake without LAKE_OVERRIDE_LEAN cannot be told.");
            } else if (!ready.memoryMeasured()) {
                remarks.add("Memory is not measured module by module, because there is no python3.");
            }
        }
        BuildResult result = new BuildResult(
                Optional.of(total),
                targets,
                outcome(read.result().outcome()),
                read.result().jobs(),
                read.result().failed(),
                resources);
        Source source = new Source(
                command.withLakeprof() ? "lakeprof" : "bench",
                Optional.empty(),
                read.source().format(),
                read.source().contentDigest());
        return new CapturedBuild(result, source, Optional.of(startedAt), remarks);
    }

    private Resources run(ProcessBuilder builder, List<String> remarks) {
        try {
            if (command.withLakeprof()) {
                return run(builder, Optional.empty(), remarks);
            }
            try (StampedLog log = new StampedLog(command.log(), System::nanoTime)) {
                Resources resources = run(builder, Optional.of(log), remarks);
                log.failure()
                        .ifPresent(failure -> remarks.add(
                                command.log() + ": the log could not be written to its end: " + failure.getMessage()));
                return resources;
            }
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

    private Resources run(ProcessBuilder builder, Optional<StampedLog> log, List<String> remarks) {
        OptionalLong ticksBefore = ResourceMeter.childTicks();
        Process process = start(builder);
        ResourceMeter meter = new ResourceMeter(new ProcessTree(process), ticksBefore);
        meter.start();
        OutputPump out = new OutputPump("output", process.getInputStream(), listener.out(), log);
        OutputPump err = new OutputPump("errors", process.getErrorStream(), listener.err(), log);
        out.start();
        err.start();
        try {
            int status = process.waitFor();
            exitStatus = OptionalInt.of(status);
            out.join(PATIENCE_WITH_ORPHANS_MILLISECONDS);
            err.join(PATIENCE_WITH_ORPHANS_MILLISECONDS);
            if (wasInterrupted()) {
                remarks.add("The build was interrupted; the run will not serve as a baseline.");
            } else if (status != 0) {
                remarks.add("The command ended with exit status " + status + ": " + command.shown());
            }
        } catch (InterruptedException e) {
            interrupt();
            Thread.currentThread().interrupt();
        }
        return meter.used();
    }

    private synchronized Process start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            tree = Optional.of(new ProcessTree(process));
            return process;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.BUILD_FAILED,
                            "the command cannot be started: " + e.getMessage(),
                            command.shown(),
                            "Check that it is installed and on the PATH"),
                    e);
        }
    }

    private CapturedBuild read() {
        try {
            return new LogFile(command.log()).capture();
        } catch (ProblemException e) {
            if (exitStatus.isPresent() && exitStatus.getAsInt() == 0 && !wasInterrupted()) {
                throw e;
            }
            throw new ProblemException(
                    new Problem(
                            ProblemKind.BUILD_FAILED,
                            (wasInterrupted()
                                            ? "the build was interrupted"
                                            : "the build ended with exit status " + exitStatus.orElse(-1))
                                    + ", and nothing in its log can be stored: "
                                    + e.problem().what(),
                            command.shown(),
                            e.problem().remedy()),
                    e);
        }
    }

    private Outcome outcome(Outcome read) {
        if (wasInterrupted()) {
            return Outcome.PARTIAL;
        }
        return exitStatus.orElse(0) == 0 ? read : Outcome.FAILURE;
    }

    private synchronized boolean wasInterrupted() {
        return interrupted;
    }

    @Override
    public void interrupt() {
        Optional<ProcessTree> running;
        synchronized (this) {
            interrupted = true;
            running = tree;
        }
        running.ifPresent(ProcessTree::end);
    }
}
