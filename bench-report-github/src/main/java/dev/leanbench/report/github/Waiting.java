package dev.leanbench.report.github;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time as the client lives through it: what it is now, and letting it pass. */
interface Waiting extends InstantSource {

    /** The system's clock and its threads. */
    Waiting REAL = new Waiting() {
        @Override
        public Instant instant() {
            return InstantSource.system().instant();
        }

        @Override
        public void pause(Duration duration) throws InterruptedIOException {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                InterruptedIOException interrupted = new InterruptedIOException("interrupted");
                interrupted.initCause(e);
                throw interrupted;
            }
        }
    };

    /** Returns when this much time has passed. */
    void pause(Duration duration) throws InterruptedIOException;
}
