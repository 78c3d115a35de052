package dev.leanbench.core.model;

/** Whether a build ran on the machine that now captures it. */
public enum BuildPlace {
    /** On this machine. */
    HERE,
    /** On another one, of which this one tells nothing. */
    ELSEWHERE
}
