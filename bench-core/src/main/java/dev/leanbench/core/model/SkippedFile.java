package dev.leanbench.core.model;

/**
 * A file of the history that could not be used and was left alone.
 *
 * @param path where it is, for example {@code bench/history/2026-05-06-679046f.json}
 * @param reason why it was skipped, in words
 */
public record SkippedFile(String path, String reason) {

    public SkippedFile {
        Checks.notBlank(path, "path of a skipped file");
        Checks.notBlank(reason, "reason for skipping " + path);
    }
}
