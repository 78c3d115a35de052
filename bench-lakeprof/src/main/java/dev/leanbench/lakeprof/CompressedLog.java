package dev.leanbench.lakeprof;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A log that may be compressed; a gzip file is known by its first two bytes, RFC 1952. One that was cut off, as by a job
 * that was cancelled while it wrote, ends where it can be read no further.
 */
final class CompressedLog {

    private final InputStream plain;
    private boolean cutOff;

    private CompressedLog(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        this.plain = compressed ? new BufferedInputStream(new AsFarAsItGoes(buffered), 1 << 16) : buffered;
    }

    static CompressedLog opened(InputStream in) throws IOException {
        return new CompressedLog(in);
    }

    /** The log's own bytes, in a stream that can be marked. */
    InputStream plain() {
        return plain;
    }

    /** Whether there should have been more than was read. */
    boolean isCutOff() {
        return cutOff;
    }

    /**
     * Several gzip files in a row are one. GZIPInputStream looks for the next one only where there are bytes at once, which
     * a pipe may not have yet.
     */
    private static final class EndSeenByReading extends FilterInputStream {

        EndSeenByReading(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    private final class AsFarAsItGoes extends FilterInputStream {

        AsFarAsItGoes(InputStream compressed) throws IOException {
            super(new GZIPInputStream(new EndSeenByReading(compressed), 1 << 16));
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (EOFException e) {
                cutOff = true;
                return -1;
            }
        }
    }
}
