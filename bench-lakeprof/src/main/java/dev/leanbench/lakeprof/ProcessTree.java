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

    /** Asks every process to end, makes those that do not, and returns when all have ended. */
    void end() {
        Set<ProcessHandle> processes = all();
        processes.forEach(ProcessHandle::destroy);
        boolean undisturbed = awaitEndOf(processes);
        // Once more from the living, for what was started in the meantime.
        processes.addAll(all());
        processes.forEach(ProcessHandle::destroyForcibly);
        if (!undisturbed || !awaitEndOf(processes)) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says whether nobody interrupted it. What cannot even be killed is not waited for any longer. */
    private static boolean awaitEndOf(Set<ProcessHandle> processes) {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
            while (System.nanoTime() < deadline && processes.stream().anyMatch(ProcessHandle::isAlive)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
