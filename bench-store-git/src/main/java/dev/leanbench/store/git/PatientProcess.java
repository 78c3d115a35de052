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
    private final CountDownLatch complaintsEnded = new CountDownLatch(1);
    private final InputStream output;
    private final InputStream complaints;

    PatientProcess(Process process) {
        this.process = process;
        this.output = new ObjectFormatWatch(new Output(process.getInputStream()));
        this.complaints = new Complaints(process.getErrorStream());
    }

    /** Ends when the complaints have ended, too. */
    private final class Output extends FilterInputStream {

        Output(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return patient(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return patient(super.read(bytes, offset, length));
        }

        private int patient(int read) {
            if (read < 0) {
                try {
                    complaintsEnded.await(SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return read;
        }
    }

    /** Whoever sees their end has taken in all that came before. */
    private final class Complaints extends FilterInputStream {

        Complaints(InputStream in) {
            super(in);
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
                complaintsEnded.countDown();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            complaintsEnded.countDown();
            super.close();
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
