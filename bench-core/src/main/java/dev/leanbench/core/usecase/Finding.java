package dev.leanbench.core.usecase;

import java.util.Objects;
import java.util.Optional;

/**
 * What a look at one part of the surroundings found.
 *
 * @param part the part
 * @param state how it is
 * @param what what was found, in words
 * @param remedy what to do about it; there for all that is not well
 */
public record Finding(Part part, State state, String what, Optional<String> remedy) {

    /** The parts that bench depends on. */
    public enum Part {
        /** The Java it runs on. */
        JAVA,
        /** The program git. */
        GIT,
        /** Lean's toolchain, elan and lake. */
        TOOLCHAIN,
        /** The program lakeprof. */
        LAKEPROF,
        /** Whether the history can be read. */
        HISTORY,
        /** What is on the branch of the history. */
        BRANCH,
        /** Whether the history can be written. */
        PUSH,
        /** The project's host, the token, and what it may do. */
        TOKEN,
        /** The workflows that are to run every week. */
        SCHEDULE,
        /** This machine's clock. */
        CLOCK
    }

    /** How a part is. */
    public enum State {
        /** As it should be. */
        WELL,
        /** Something is missing that some may need. */
        DOUBTFUL,
        /** The weekly job cannot work like that. */
        BROKEN
    }

    public Finding {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(what, "what");
        if (remedy.isEmpty() != (state == State.WELL)) {
            throw new IllegalArgumentException(part + " is " + state + ": a remedy is for what is not well");
        }
    }

    static Finding well(Part part, String what) {
        return new Finding(part, State.WELL, what, Optional.empty());
    }

    static Finding doubtful(Part part, String what, String remedy) {
        return new Finding(part, State.DOUBTFUL, what, Optional.of(remedy));
    }

    static Finding broken(Part part, String what, String remedy) {
        return new Finding(part, State.BROKEN, what, Optional.of(remedy));
    }
}
