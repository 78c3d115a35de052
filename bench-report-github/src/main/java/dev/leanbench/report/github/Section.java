package dev.leanbench.report.github;

import java.util.List;

/**
 * A part of the report: lines that stay and rows that may be left out from the end.
 *
 * @param weight how much it matters; the rows of the lightest section go first
 * @param before the lines before the rows, each without its line end
 * @param rows the rows, most important first, each without its line end
 * @param after the lines after the rows
 * @param hidden how many rows are not shown already
 */
record Section(int weight, List<String> before, List<String> rows, List<String> after, int hidden) {

    Section {
        before = List.copyOf(before);
        rows = List.copyOf(rows);
        after = List.copyOf(after);
    }

    /** Lines of which none may be left out. */
    static Section of(String... lines) {
        return new Section(Integer.MAX_VALUE, List.of(lines), List.of(), List.of(), 0);
    }

    Section keeping(int count) {
        return new Section(weight, before, rows.subList(0, count), after, hidden + rows.size() - count);
    }

    /** How many characters {@link #text} has. */
    int length() {
        return length(before) + length(rows) + remainder().length() + length(after) + 1;
    }

    String text() {
        StringBuilder text = new StringBuilder(length());
        before.forEach(line -> text.append(line).append('\n'));
        rows.forEach(line -> text.append(line).append('\n'));
        text.append(remainder());
        after.forEach(line -> text.append(line).append('\n'));
        return text.append('\n').toString();
    }

    private String remainder() {
        return hidden > 0 ? "\n" + hidden + " more not shown.\n" : "";
    }

    private static int length(List<String> lines) {
        int length = lines.size();
        for (String line : lines) {
            length += line.length();
        }
        return length;
    }
}
