package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads lines in bounded memory: of a line longer than {@value #LONGEST_LINE} bytes only the beginning is kept, which is
 * all a job line could be. Malformed UTF-8 becomes U+FFFD. The bytes are digested on the way.
 */
final class LineReader {

    static final int LONGEST_LINE = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private byte[] line = new byte[1 << 10];
    private int length;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed; empty at the end of the log. */
    Optional<String> next() throws IOException {
        length = 0;
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            keep(from, position);
            if (position < end) {
                position++;
                return Optional.of(text());
            }
        }
        return any ? Optional.of(text()) : Optional.empty();
    }

    /** {@code sha256:} and the digest of all bytes read. */
    String digest() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer);
        if (count <= 0) {
            return false;
        }
        digest.update(buffer, 0, count);
        position = 0;
        end = count;
        return true;
    }

    private void keep(int from, int to) {
        int count = Math.min(to - from, LONGEST_LINE - length);
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST_LINE, Math.max(line.length * 2, length + count)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
