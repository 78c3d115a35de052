package dev.leanbench.lakeprof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A command and everything it started. */
final class ProcessTree {

    private static final long GRACE_SECONDS = 5;

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

    /** Asks every process to end, and makes those that do not. */
    void end() {
        Set<ProcessHandle> processes = all();
        processes.forEach(ProcessHandle::destroy);
        boolean interrupted = false;
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
            while (System.nanoTime() < deadline && processes.stream().anyMatch(ProcessHandle::isAlive)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        // Once more from the living, for what was started in the meantime.
        all().forEach(ProcessHandle::destroyForcibly);
        processes.forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
