package dev.leanbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** This process's standard output, which remembers what went wrong; the stream that prints into it tells nobody. */
final class StandardOutput extends OutputStream {

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private Optional<String> failure = Optional.empty();

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        try {
            out.write(octets, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /** Why not all of the result was written; a reader that has read enough, as {@code head} does, is no failure. */
    Optional<String> failure() {
        return failure.filter(message -> !message.contains("Broken pipe"));
    }
}
