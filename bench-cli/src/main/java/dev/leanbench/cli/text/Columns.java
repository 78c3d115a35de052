package dev.leanbench.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells under each other. The first cell is a name and gives way where the screen is narrow. */
final class Columns {

    private static final int SHORTEST_NAME = 16;
    private static final String GAP = "  ";

    /** What would move the cursor, hide text or turn its direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final List<List<String>> rows = new ArrayList<>();

    void add(String name, String... cells) {
        List<String> row = new ArrayList<>(List.of(printable(name)));
        row.addAll(List.of(cells));
        rows.add(row);
    }

    /** The rows as lines; the name is aligned to the left, everything else to the right. */
    List<String> lines(Screen screen) {
        int[] widths = widths();
        int others = 0;
        for (int i = 1; i < widths.length; i++) {
            others += GAP.length() + widths[i];
        }
        if (widths.length > 0 && screen.width().isPresent()) {
            int room = screen.width().getAsInt() - GAP.length() - others;
            widths[0] = Math.min(widths[0], Math.max(room, SHORTEST_NAME));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
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

    private static String line(List<String> row, int[] widths) {
        String name = shortened(row.get(0), widths[0]);
        StringBuilder line = new StringBuilder(GAP).append(name).append(" ".repeat(widths[0] - length(name)));
        for (int i = 1; i < row.size(); i++) {
            line.append(GAP).append(" ".repeat(widths[i] - length(row.get(i)))).append(row.get(i));
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

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
