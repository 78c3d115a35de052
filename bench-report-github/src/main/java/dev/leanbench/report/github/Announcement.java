package dev.leanbench.report.github;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that is said in a comment, once and never again.
 *
 * @param subject what it is about, in words that are the same each time; it is not shown
 * @param line the line of Markdown that says it
 */
record Announcement(String subject, String line) {

    private static final int KEY_LENGTH = 16;

    /** The hidden mark by which a comment is known to say this. It holds nothing of the subject's own text. */
    String key() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return "bench:" + HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
