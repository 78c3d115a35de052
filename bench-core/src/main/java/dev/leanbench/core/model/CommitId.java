package dev.leanbench.core.model;

import java.util.regex.Pattern;

/**
 * The commit a run built.
 *
 * @param hex lower-case hexadecimal, full (40 or 64 digits) or abbreviated to no fewer than {@value #SHORT_LENGTH}
 */
public record CommitId(String hex) {

    /** How many digits the short form has, in file names and reports. */
    public static final int SHORT_LENGTH = 7;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{7,64}");

    public CommitId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("commit '" + hex + "': expected 7 to 64 lower-case hexadecimal digits");
        }
    }

    /**
     * The form used in file names and reports.
     *
     * @return the first {@value #SHORT_LENGTH} digits
     */
    public String shortForm() {
        return hex.substring(0, SHORT_LENGTH);
    }

    @Override
    public String toString() {
        return hex;
    }
}
