package dev.leanbench.cli.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of cells under each other. Where the screen is narrow, the first cell, a name, gives way; then words in the last
 * column; then the last columns are left out, the last first; then the second cell gives way.
 */
final class Columns {

    private static final int SHORTEST_NAME = 16;
    private static final int SHORTEST_WORDS = 10;
    private static final String GAP = "  ";

    /** What would move the cursor, hide text or turn its direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> words = new HashSet<>(Set.of(0));

    /** Columns of figures, which stand at the right. */
    Columns() {}

    /** Columns of which some hold words, which stand at the left. */
    static Columns withWordsIn(int... columns) {
        Columns made = new Columns();
        for (int column : columns) {
            made.words.add(column);
        }
        return made;
    }

    void add(String name, String... cells) {
        List<String> row = new ArrayList<>(List.of(printable(name)));
        for (String cell : cells) {
            row.add(printable(cell));
        }
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows as lines. */
    List<String> lines(Screen screen) {
        int[] widths = widths();
        int shown = widths.length;
        if (shown > 0 && screen.width().isPresent()) {
            int room = screen.width().getAsInt() - GAP.length();
            int shortest = Math.min(widths[0], SHORTEST_NAME);
            while (shown > 2 && shortest + others(widths, shown) > room && !narrowed(widths, shown, room - shortest)) {
                shown--;
            }
            if (shown > 1) {
                widths[1] = Math.min(widths[1], room - shortest - others(widths, shown) + widths[1]);
            }
            widths[0] = Math.min(widths[0], room - others(widths, shown));
        }
        int columns = shown;
        return rows.stream().map(row -> line(row, widths, columns)).toList();
    }

    /** Makes the last column narrow enough, if it holds words of which the beginning is worth reading. */
    private boolean narrowed(int[] widths, int shown, int room) {
        int last = shown - 1;
        int left = room - others(widths, shown) + widths[last];
        if (!words.contains(last) || left < SHORTEST_WORDS) {
            return false;
        }
        widths[last] = left;
        return true;
    }

    /** How much the columns after the first take. */
    private static int others(int[] widths, int shown) {
        int others = 0;
        for (int i = 1; i < shown; i++) {
            others += GAP.length() + widths[i];
        }
        return others;
    }

    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths, int shown) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(row.size(), shown); i++) {
            String cell = shortened(row.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - length(cell));
            line.append(GAP).append(words.contains(i) ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    /** Both ends of a module's name tell more than its middle. */
    private static String shortened(String name, int width) {
        int length = length(name);
        if (length <= width) {
            return name;
        }
        int left = (width - 1) / 2;
        int right = width - 1 - left;
        return name.substring(0, name.offsetByCodePoints(0, left)) + "…"
                + name.substring(name.offsetByCodePoints(name.length(), -right));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
