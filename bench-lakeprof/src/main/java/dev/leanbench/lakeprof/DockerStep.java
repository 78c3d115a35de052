package dev.leanbench.lakeprof;

/**
 * What Docker's BuildKit writes before each line that a step prints, where its progress is plain: the step's number and the
 * seconds since it began, with fewer decimals the longer that is. {@code #12 0.345 }, {@code #12 34.56 }, {@code #12
 * 134.5 }. Source: {@code util/progress/progressui} of moby/buildkit.
 */
final class DockerStep {

    private static final int MOST_DECIMALS = 3;
    private static final long MILLISECONDS = 1_000;

    private DockerStep() {}

    /** Moves the cursor behind it; says the step's number, or a negative number where there is none. */
    static int number(ByteCursor cursor) {
        return cursor.eat('#') ? numberBeforeBlank(cursor) : -1;
    }

    private static int numberBeforeBlank(ByteCursor cursor) {
        int number = cursor.number();
        return cursor.eat(' ') ? number : -1;
    }

    /** The milliseconds since the step began, from behind its number to the text; a negative number where it says none. */
    static long elapsed(ByteCursor cursor) {
        long seconds = cursor.number();
        if (seconds < 0 || !cursor.eat('.')) {
            return -1;
        }
        int decimalsAt = cursor.at();
        long fraction = cursor.number();
        int decimals = cursor.at() - decimalsAt;
        if (fraction < 0 || decimals > MOST_DECIMALS || !cursor.eat(' ')) {
            return -1;
        }
        for (int missing = decimals; missing < MOST_DECIMALS; missing++) {
            fraction *= 10;
        }
        return seconds * MILLISECONDS + fraction;
    }

    /** Whether the line says that this step has ended, however it did. */
    static boolean isOver(byte[] line, int from, int to, int step) {
        ByteCursor cursor = new ByteCursor(line, from, to);
        if (number(cursor) != step) {
            return false;
        }
        String word = cursor.letters();
        return word.equals("DONE") || word.equals("ERROR") || word.equals("CANCELED");
    }
}
