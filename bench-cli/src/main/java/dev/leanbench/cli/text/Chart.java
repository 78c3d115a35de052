package dev.leanbench.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A series drawn with characters: a dot for each value, the lowest at the bottom, the highest at the top. Where there are
 * more values than columns, neighbours share one at the middle one of them.
 *
 * @param values the series, oldest first; empty where there is no value
 * @param marks a character below each value, or a space
 * @param figure puts a value into words, for the axis
 */
record Chart(List<OptionalDouble> values, List<Character> marks, DoubleFunction<String> figure) {

    private static final int ROWS = 8;
    private static final int MOST_STEPS = 3;

    Chart {
        values = List.copyOf(values);
        marks = List.copyOf(marks);
        if (values.size() != marks.size() || values.stream().allMatch(OptionalDouble::isEmpty)) {
            throw new IllegalArgumentException(values.size() + " values with " + marks.size() + " marks");
        }
    }

    /**
     * Draws the series.
     *
     * @param width how many columns there are
     * @param from what to write at the left end of the axis
     * @param to what to write at the right end
     */
    List<String> lines(int width, String from, String to) {
        double low = present().min().orElseThrow();
        double high = present().max().orElseThrow();
        int margin = Math.max(figure.apply(low).length(), figure.apply(high).length());
        int room = Math.max(8, width - margin - 5);
        int perColumn = Math.max(1, (values.size() + room - 1) / room);
        int columns = (values.size() + perColumn - 1) / perColumn;
        int step = Math.max(1, Math.min(MOST_STEPS, columns > 1 ? (room - 1) / (columns - 1) : 1));
        int wide = (columns - 1) * step + 1;
        char[][] canvas = new char[ROWS + 1][wide];
        for (char[] row : canvas) {
            Arrays.fill(row, ' ');
        }
        for (int column = 0; column < columns; column++) {
            int first = column * perColumn;
            int last = Math.min(values.size(), first + perColumn);
            int x = column * step;
            middle(first, last).ifPresent(value -> canvas[row(value, low, high)][x] = '•');
            for (int i = first; i < last; i++) {
                if (marks.get(i) != ' ') {
                    canvas[ROWS][x] = marks.get(i);
                }
            }
        }
        return drawn(canvas, margin, low, high, ends(from, to, wide));
    }

    private DoubleStream present() {
        return values.stream().filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
    }

    private OptionalDouble middle(int first, int last) {
        double[] there = values.subList(first, last).stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return there.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(there[there.length / 2]);
    }

    private static int row(double value, double low, double high) {
        double height = high > low ? (value - low) / (high - low) : 0.5;
        return (int) Math.round((1 - height) * (ROWS - 1));
    }

    private List<String> drawn(char[][] canvas, int margin, double low, double high, String ends) {
        List<String> lines = new ArrayList<>();
        int middle = row(0, 0, 0);
        for (int y = 0; y < ROWS; y++) {
            String figureHere = high > low
                    ? y == 0 ? figure.apply(high) : y == ROWS - 1 ? figure.apply(low) : ""
                    : y == middle ? figure.apply(low) : "";
            lines.add(
                    axis(figureHere, margin, figureHere.isEmpty() ? "│" : "┤") + new String(canvas[y]).stripTrailing());
        }
        lines.add(axis("", margin, "└") + "─".repeat(canvas[ROWS].length));
        String marked = new String(canvas[ROWS]).stripTrailing();
        if (!marked.isEmpty()) {
            lines.add(axis("", margin, " ") + marked);
        }
        lines.add(axis("", margin, " ") + ends);
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String axis(String figure, int margin, String edge) {
        return "  " + " ".repeat(margin - figure.length()) + figure + " " + edge + " ";
    }

    private static String ends(String from, String to, int wide) {
        return from + " ".repeat(Math.max(1, wide - from.length() - to.length())) + to;
    }
}
