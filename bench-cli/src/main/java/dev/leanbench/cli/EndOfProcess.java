package dev.leanbench.cli;

import dev.leanbench.lakeprof.LakeBuilds.Recording;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when this process is told to end in the middle of a recording, by Ctrl-C, SIGTERM or a CI's time limit:
 * the build is ended, and there is time to write down what was recorded.
 */
final class EndOfProcess {

    /** GitHub kills a cancelled step after 7.5 s of SIGINT and 2.5 s of SIGTERM. */
    private static final long SECONDS_TO_WRITE = 10;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean begun;

    EndOfProcess(Recording recording) {
        hook = new Thread(() -> end(recording), "bench end");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and will not wait for a build to begin.
            begun = true;
            recording.interrupt();
        }
    }

    private void end(Recording recording) {
        begun = true;
        recording.interrupt();
        try {
            written.await(SECONDS_TO_WRITE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this process has been told to end. */
    boolean hasBegun() {
        return begun;
    }

    /** All is written down. */
    void nothingLeftToDo() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook was only waiting for us.
        }
    }
}
