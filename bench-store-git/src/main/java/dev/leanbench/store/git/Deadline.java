package dev.leanbench.store.git;

import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Ends a transfer that drips on for ever, which no timeout between two bytes notices. */
final class Deadline extends EmptyProgressMonitor {

    private final long end;

    Deadline(Duration longest) {
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public boolean isCancelled() {
        return System.nanoTime() - end > 0;
    }
}
