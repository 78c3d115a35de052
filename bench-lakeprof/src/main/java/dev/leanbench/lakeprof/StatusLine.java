package dev.leanbench.lakeprof;

import java.io.OutputStream;

/**
 * One line at the bottom of a terminal. It is erased before the build writes and drawn again after, but never behind a
 * line that the build has not ended.
 */
final class StatusLine implements ProgressDisplay {

    private static final String ERASE = "\r\u001b[2K";

    private final OutputStream terminal;
    private final int columns;
    private String sentence = "";
    private boolean drawn;
    private boolean atStartOfLine = true;

    StatusLine(OutputStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public void show(String latest) {
        sentence = latest;
        beforeOutput();
        draw();
    }

    @Override
    public void beforeOutput() {
        if (drawn) {
            ProgressDisplay.print(terminal, ERASE);
            drawn = false;
        }
    }

    @Override
    public void afterOutput(boolean lineEnded) {
        atStartOfLine = lineEnded;
        draw();
    }

    private void draw() {
        if (atStartOfLine && !sentence.isEmpty()) {
            // A line as wide as the terminal would wrap and could not be erased.
            int length = Math.min(sentence.length(), Math.max(columns - 1, 0));
            ProgressDisplay.print(terminal, sentence.substring(0, length));
            drawn = true;
        }
    }
}
