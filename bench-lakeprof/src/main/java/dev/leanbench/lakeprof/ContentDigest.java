package dev.leanbench.lakeprof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a log's bytes, by which the same log is known again. */
final class ContentDigest {

    private final MessageDigest digest = sha256();

    void update(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }

    /** {@code sha256:} and the digest; to be asked for once, at the end. */
    String text() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
