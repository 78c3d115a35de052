package dev.leanbench.cli.config;

/**
 * A value that someone chose.
 *
 * @param value the value as it was written
 * @param origin what kind of place it comes from
 * @param where the variable or the file
 */
public record Chosen(String value, Origin origin, String where) {

    /** The kinds of places, the first wins. */
    public enum Origin {
        /** The command line. */
        FLAG,
        /** An environment variable. */
        VARIABLE,
        /** The file in the repository. */
        FILE,
        /** Nobody chose anything. */
        DEFAULT
    }
}
