package dev.leanbench.lakeprof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A command and everything it started. */
final class ProcessTree {

    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Killed processes are gone in a moment; what the kernel does not let go must not use up the time to write. */
    private static final Duration AFTER_THE_KILL = Duration.ofSeconds(2);

    private final Process root;
    private final RecordingMark mark;

    ProcessTree(Process root, RecordingMark mark) {
        this.root = root;
        this.mark = mark;
    }

    /** The command. */
    Process root() {
        return root;
    }

    /** The processes that are alive now, the command first. */
    List<ProcessHandle> alive() {
        List<ProcessHandle> processes = new ArrayList<>();
        processes.add(root.toHandle());
        root.descendants().forEach(processes::add);
        return processes;
    }

    /** Those and the ones whose parents have ended. */
    private Set<ProcessHandle> all() {
        Set<ProcessHandle> processes = new LinkedHashSet<>(alive());
        processes.addAll(mark.processes());
        return processes;
    }

    /** Asks every process to end, makes those that do not, and returns when all have ended. */
    void end() {
        Set<ProcessHandle> processes = all();
        processes.forEach(ProcessHandle::destroy);
        boolean undisturbed = awaitEndOf(processes, GRACE);
        // Once more from the living, for what was started in the meantime.
        processes.addAll(all());
        processes.forEach(ProcessHandle::destroyForcibly);
        if (!undisturbed || !awaitEndOf(processes, AFTER_THE_KILL)) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says whether nobody interrupted it. */
    private static boolean awaitEndOf(Set<ProcessHandle> processes, Duration longest) {
        try {
            long deadline = System.nanoTime() + longest.toNanos();
            while (System.nanoTime() < deadline && processes.stream().anyMatch(ProcessHandle::isAlive)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
