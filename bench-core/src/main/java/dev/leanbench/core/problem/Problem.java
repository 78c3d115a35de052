package dev.leanbench.core.problem;

import java.util.Objects;

/**
 * What went wrong, where, and what to do about it: one or two lines for a person.
 *
 * @param kind which of the problems bench tells apart
 * @param what what happened, without a trailing full stop, for example {@code the log holds no timed target}
 * @param where the file, remote, branch or address concerned
 * @param remedy what the reader can do, as an imperative sentence without its full stop, so that more can follow
 */
public record Problem(ProblemKind kind, String what, String where, String remedy) {

    public Problem {
        Objects.requireNonNull(kind, "kind");
        requireText(what, "what");
        requireText(where, "where");
        requireText(remedy, "remedy");
    }

    private static void requireText(String text, String part) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a problem must say " + part);
        }
    }

    /**
     * The same problem where more can be done about it.
     *
     * @param further what follows the remedy, with the words or signs that join the two
     * @return the problem with the longer remedy
     */
    public Problem followedBy(String further) {
        return new Problem(kind, what, where, remedy + further);
    }

    /**
     * The problem as it is shown to a person.
     *
     * @return two lines: {@code where: what} and the remedy
     */
    public String message() {
        return where + ": " + what + "\n" + remedy;
    }
}
