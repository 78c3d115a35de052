package dev.leanbench.cli.text;

import java.util.Optional;

/** Lines of text that fit the screen they are for. */
final class Page {

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    Page(Screen screen) {
        this.screen = screen;
    }

    Screen screen() {
        return screen;
    }

    String text() {
        return text.toString();
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void blank() {
        line("");
    }

    /** A title with an empty line above it. */
    void title(Paint paint, String title) {
        blank();
        line(paint.on(screen, title));
    }

    void rows(Columns columns) {
        columns.lines(screen).forEach(this::line);
    }

    /** Rows of which the first one names the columns. */
    void table(Columns columns) {
        boolean first = true;
        for (String line : columns.lines(screen)) {
            line(first ? Paint.ASIDE.on(screen, line) : line);
            first = false;
        }
    }

    void prose(String sentence) {
        prose(Optional.empty(), "", sentence);
    }

    void prose(Paint paint, String sentence) {
        prose(Optional.of(paint), "", sentence);
    }

    /** An entry of a list. */
    void item(String sentence) {
        prose(Optional.empty(), "  ", sentence);
    }

    /** Sentences, broken between words where the screen ends. */
    private void prose(Optional<Paint> paint, String indent, String sentence) {
        int width = screen.width().orElse(Integer.MAX_VALUE);
        StringBuilder line = new StringBuilder(indent);
        boolean first = true;
        for (String word : Columns.printable(sentence).split(" ", -1)) {
            if (!first && Columns.length(line.toString()) + 1 + Columns.length(word) > width) {
                end(paint, line);
                line.append(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        end(paint, line);
    }

    private void end(Optional<Paint> paint, StringBuilder line) {
        String written = line.toString();
        line(paint.map(colour -> colour.on(screen, written)).orElse(written));
        line.setLength(0);
    }
}
