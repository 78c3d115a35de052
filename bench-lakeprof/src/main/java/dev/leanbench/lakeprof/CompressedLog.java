package dev.leanbench.lakeprof;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Knows a gzip file by its first two bytes, RFC 1952. */
final class CompressedLog {

    private CompressedLog() {}

    /** The log's own bytes, in a stream that can be marked. */
    static InputStream opened(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return compressed ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16) : buffered;
    }
}
