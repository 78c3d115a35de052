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

    String text() {
        StringBuilder text = new StringBuilder();
        before.forEach(line -> text.append(line).append('\n'));
        rows.forEach(line -> text.append(line).append('\n'));
        if (hidden > 0) {
            text.append('\n').append(hidden).append(" more not shown.\n");
        }
        after.forEach(line -> text.append(line).append('\n'));
        return text.append('\n').toString();
    }
}
