package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 of a log's bytes, by which the same log is known again. */
final class ContentDigest {

    private final MessageDigest digest = sha256();

    /** The digest of a file; empty where there is none that can be read. */
    static Optional<String> of(Path file) {
        ContentDigest digest = new ContentDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(digest.text());
    }

    /** A stream whose bytes are digested as they are read. */
    InputStream of(InputStream in) {
        return new DigestInputStream(in, digest);
    }

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
