package dev.leanbench.lakeprof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command and everything it started. */
final class ProcessTree {

    private static final long GRACE_SECONDS = 5;

    private final Process root;

    ProcessTree(Process root) {
        this.root = root;
    }

    /** The processes that are alive now, the command first. */
    List<ProcessHandle> alive() {
        List<ProcessHandle> processes = new ArrayList<>();
        processes.add(root.toHandle());
        root.descendants().forEach(processes::add);
        return processes;
    }

    /** Asks every process to end, and makes those that do not. */
    void end() {
        List<ProcessHandle> processes = alive();
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
        alive().forEach(ProcessHandle::destroyForcibly);
        processes.forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
