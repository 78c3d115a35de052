package dev.leanbench.store.git;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * A process in which a server of git speaks: its exit value can be asked for when its output has ended, which is a moment
 * before it does, and what it says of its objects is listened to.
 */
final class PatientProcess extends Process {

    private static final int SECONDS = 10;

    private final Process process;
    private final InputStream output;

    PatientProcess(Process process) {
        this.process = process;
        this.output = new ObjectFormatWatch(process.getInputStream());
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
        return process.getErrorStream();
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
