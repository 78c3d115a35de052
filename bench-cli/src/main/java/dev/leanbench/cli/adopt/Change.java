package dev.leanbench.cli.adopt;

/** What becomes of a file. */
public enum Change {
    /** There was none. */
    CREATED,
    /** It had other content, which is gone. */
    REPLACED,
    /** Something was added at its end. */
    APPENDED,
    /** It says already what it should. */
    UNCHANGED
}
