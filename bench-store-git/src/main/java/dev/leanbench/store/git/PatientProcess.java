package dev.leanbench.store.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process in which a server of git speaks. What it says of its objects is listened to. When its output ends, everything
 * that it complained of has been heard, and its exit value can be asked for, which by itself is a moment later: JGit asks
 * for both at once.
 */
final class PatientProcess extends Process {

    private static final int SECONDS = 10;

    private final Process process;
    private final InputStream output;
    private final InputStream complaints;

    PatientProcess(Process process) {
        this.process = process;
        // Whoever sees the end of the complaints has taken in all that came before.
        CountDownLatch complained = new CountDownLatch(1);
        this.output = new ObjectFormatWatch(new Ending(process.getInputStream(), () -> await(complained)));
        this.complaints = new Ending(process.getErrorStream(), complained::countDown);
    }

    /** A stream at whose end something happens, before its reader learns of it. */
    private static final class Ending extends FilterInputStream {

        private final Runnable atEnd;

        Ending(InputStream in, Runnable atEnd) {
            super(in);
            this.atEnd = atEnd;
        }

        @Override
        public int read() throws IOException {
            return noticed(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return noticed(super.read(bytes, offset, length));
        }

        private int noticed(int read) {
            if (read < 0) {
                atEnd.run();
            }
            return read;
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return complaints;
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public int exitValue() {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void destroy() {
        process.destroy();
    }
}
