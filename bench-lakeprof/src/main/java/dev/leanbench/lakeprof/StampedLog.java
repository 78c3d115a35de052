package dev.leanbench.lakeprof;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A log in lakeprof's format: {@code [<seconds since the start, three decimals>] <line>}. Lines that came together are
 * written together, before anything else is waited for, so that nothing is lost when the build is cut off. When the disk
 * is full the build goes on, and the log ends there.
 */
final class StampedLog implements AutoCloseable {

    private static final int MOST_PENDING = 1 << 16;

    /** Held as long as the log is written, so that two recordings cannot write over one another. */
    private final FileChannel claim;

    private final OutputStream file;
    private final MonotonicClock clock;
    private long start;
    private final ContentDigest digest = new ContentDigest();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Optional<IOException> failure = Optional.empty();

    /** Nanoseconds of a clock that never goes back. */
    @FunctionalInterface
    interface MonotonicClock {
        long nanoseconds();
    }

    /**
     * Begins a log; what the file held before is gone.
     *
     * @throws IOException if the file cannot be written, or another recording is writing it
     */
    StampedLog(Path file, MonotonicClock clock) throws IOException {
        this.claim = claim(file);
        this.file = Files.newOutputStream(file);
        this.clock = clock;
        this.start = clock.nanoseconds();
    }

    private static FileChannel claim(Path file) throws IOException {
        // Not FileChannel.open, which says of a file that it cannot open nothing but its name.
        FileChannel channel = new FileOutputStream(file.toFile(), true).getChannel();
        if (!isFree(channel)) {
            channel.close();
            throw new IOException("another recording is writing it");
        }
        return channel;
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // A file system without locks cannot tell; few have none.
            return true;
        }
    }

    /** The build begins: the time is counted from now on. What is made ready before it takes as long as a module or two. */
    void buildBegins() {
        start = clock.nanoseconds();
    }

    /** Takes a line that came now; {@link #flush()} writes it. */
    void write(byte[] line, int length) {
        pending.writeBytes(stamp(clock.nanoseconds() - start));
        pending.write(line, 0, length);
        if (pending.size() >= MOST_PENDING) {
            flush();
        }
    }

    /** Writes what came since the last time. */
    void flush() {
        byte[] stamped = pending.toByteArray();
        pending.reset();
        if (failure.isPresent() || stamped.length == 0) {
            return;
        }
        try {
            file.write(stamped);
            digest.update(stamped, 0, stamped.length);
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** What kept the log from being written to its end, once all of it has been flushed. */
    Optional<IOException> failure() {
        return failure;
    }

    /** The digest of what was flushed; empty where that is not all of it. */
    Optional<String> digest() {
        return failure.isPresent() ? Optional.empty() : Optional.of(digest.text());
    }

    private static byte[] stamp(long nanoseconds) {
        long milliseconds = (nanoseconds + 500_000) / 1_000_000;
        // Not String.format, which takes longer than the write.
        long fraction = milliseconds % 1_000;
        String zeros = fraction < 10 ? "00" : fraction < 100 ? "0" : "";
        return ("[" + milliseconds / 1_000 + "." + zeros + fraction + "] ").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        flush();
        try (claim) {
            file.close();
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
        }
    }
}
