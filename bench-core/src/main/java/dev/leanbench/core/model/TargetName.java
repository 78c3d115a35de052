package dev.leanbench.core.model;

/**
 * The caption under which Lake reports a job: a module ({@code Mathlib.Order.Lattice}), a facet
 * ({@code Main:c.o (with exports)}) or a package target ({@code «geb-mathlib»/Geb:docInfo}).
 *
 * @param value the caption as printed; 1 to {@value #MAX_LENGTH} characters, no control characters, not blank
 */
public record TargetName(String value) implements Comparable<TargetName> {

    /** Longer than any caption Lake prints; a longer one is a broken log. */
    public static final int MAX_LENGTH = 1_000;

    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;

    public TargetName {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "target name of " + value.length() + " characters: expected 1 to " + MAX_LENGTH + ", not blank");
        }
        if (hasControlCharacter(value)) {
            throw new IllegalArgumentException("target name with a control character: " + printable(value));
        }
    }

    /** A loop and not a stream, because it runs once for every line of a log. */
    private static boolean hasControlCharacter(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter < ' ' || (letter >= DELETE && letter <= LAST_CONTROL)) {
                return true;
            }
        }
        return false;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    @Override
    public int compareTo(TargetName other) {
        return value.compareTo(other.value);
    }

    /** Written out, because what Java would make of a record is put together anew each time a program starts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TargetName name && value.equals(name.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
