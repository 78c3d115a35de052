package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.lakeprof.LakeBuilds.BuildCommand;
import dev.leanbench.lakeprof.LakeBuilds.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Runs the command of a build once, with everything that watches it. */
final class BuildProcess {

    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(10);

    private final BuildCommand command;
    private final Listener listener;
    private final ProgressDisplay display;
    private final RecordingMark mark = RecordingMark.make();
    private Optional<ProcessTree> tree = Optional.empty();
    private boolean interrupted;
    private OptionalInt exitStatus = OptionalInt.empty();
    private long began;
    private long ended;

    BuildProcess(BuildCommand command, Listener listener) {
        this.command = command;
        this.listener = listener;
        this.display = ProgressDisplay.of(listener.progress(), listener.err());
    }

    /**
     * Runs it.
     *
     * @param variables environment variables it gets besides this process's own
     * @param reader is shown each line
     * @param log is written, where the command does not write its own
     * @return what the build used
     */
    Resources run(Map<String, String> variables, LogReader reader, Optional<StampedLog> log) {
        CommandOutput programs = new CommandOutput(command.directory(), variables);
        Optional<OutputPipes> pipes = OutputPipes.make(programs);
        OptionalLong ticksBefore = ResourceMeter.childTicks();
        log.ifPresent(StampedLog::buildBegins);
        began = System.nanoTime();
        ProcessTree processes = start(variables, pipes);
        Process process = processes.root();
        ResourceMeter meter = new ResourceMeter(processes, ticksBefore);
        Transcript transcript = new Transcript(log, reader, display);
        ProgressTicker ticker = new ProgressTicker(listener.progress(), transcript, processes);
        OutputPump out = new OutputPump(
                "output",
                pipes.map(OutputPipes::output).orElseGet(process::getInputStream),
                listener.out(),
                transcript);
        OutputPump err = new OutputPump(
                "errors",
                pipes.map(OutputPipes::errors).orElseGet(process::getErrorStream),
                listener.err(),
                transcript);
        meter.start();
        ticker.start();
        out.start();
        err.start();
        try {
            exitStatus = OptionalInt.of(waitForTheEndOf(process));
            OrphanedCompilers.of(mark, variables).end();
            waitForTheEndOf(out, err);
            ticker.end();
        } catch (InterruptedException e) {
            interrupt();
            Thread.currentThread().interrupt();
        }
        return meter.used();
    }

    private int waitForTheEndOf(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            ended = System.nanoTime();
        }
    }

    /** What the command left behind may keep its output open for as long as it likes. */
    private static void waitForTheEndOf(OutputPump... pumps) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_WITH_ORPHANS.toNanos();
        for (OutputPump pump : pumps) {
            TimeUnit.NANOSECONDS.timedJoin(pump, deadline - System.nanoTime());
        }
    }

    private synchronized ProcessTree start(Map<String, String> variables, Optional<OutputPipes> pipes) {
        ProcessBuilder builder = ProjectProgram.in(command.directory(), variables, command.started())
                .redirectInput(ProcessBuilder.Redirect.INHERIT);
        pipes.ifPresent(made -> made.fillFrom(builder));
        builder.environment().put(RecordingMark.VARIABLE, mark.value());
        try {
            ProcessTree started = new ProcessTree(builder.start(), mark);
            tree = Optional.of(started);
            if (interrupted) {
                started.end();
            }
            return started;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.BUILD_FAILED,
                            "the command cannot be started: " + reason(e),
                            command.withLakeprof() ? "lakeprof" : command.shown(),
                            command.withLakeprof()
                                    ? "Install lakeprof, or leave out --with"
                                    : "Check that it is installed and on the PATH"),
                    e);
        } finally {
            pipes.ifPresent(OutputPipes::begun);
        }
    }

    /** What the system says, without the name of the command and the number of the error that Java puts before it. */
    private static String reason(IOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).replaceFirst("^error=\\d+, ", "");
    }

    /** Ends the command and everything it started; returns when all of it has ended. */
    void interrupt() {
        Optional<ProcessTree> running;
        synchronized (this) {
            interrupted = true;
            running = tree;
        }
        running.ifPresent(ProcessTree::end);
    }

    synchronized boolean wasInterrupted() {
        return interrupted;
    }

    /** From the command's start to its own end, once it has been run: not to that of what it left behind. */
    Seconds wallClock() {
        return Seconds.ofMilliseconds(TimeUnit.NANOSECONDS.toMillis(ended - began));
    }

    OptionalInt exitStatus() {
        return exitStatus;
    }
}
