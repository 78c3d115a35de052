package dev.leanbench.store.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/**
 * Listens to what a server says of itself before anything else. One whose objects are named by SHA-256 says so, which JGit
 * does not understand: it would complain of whatever it stumbles over next.
 */
final class ObjectFormatWatch extends FilterInputStream {

    /** Said by a server whose objects have such names. */
    static final class NamedBySha256Exception extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        NamedBySha256Exception() {
            super("object-format=sha256");
        }
    }

    private static final byte[] SIGN = "object-format=sha256".getBytes(StandardCharsets.US_ASCII);

    /** What a server says of itself stands in its first lines; what comes later may be anybody's words. */
    private static final int LISTENED_TO = 4096;

    private int heard;
    private int matched;

    ObjectFormatWatch(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            hear((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        for (int i = 0; i < count && heard < LISTENED_TO; i++) {
            hear(bytes[offset + i]);
        }
        return count;
    }

    /** The sign does not begin anew within itself but for its first letter, so that no more need be remembered. */
    private void hear(byte value) throws NamedBySha256Exception {
        if (heard++ >= LISTENED_TO) {
            return;
        }
        if (value == SIGN[matched]) {
            matched++;
        } else {
            matched = value == SIGN[0] ? 1 : 0;
        }
        if (matched == SIGN.length) {
            throw new NamedBySha256Exception();
        }
    }
}
