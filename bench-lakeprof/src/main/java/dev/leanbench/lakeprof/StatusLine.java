package dev.leanbench.lakeprof;

import java.io.OutputStream;

/**
 * One line at the bottom of a terminal. It is erased before the build writes and drawn again after, but never behind a
 * line that the build has not ended.
 */
final class StatusLine implements ProgressDisplay {

    private static final String ERASE = "\r\u001b[2K";

    /**
     * The terminal cuts off what does not fit (DECAWM, reset and set): a line that went on in the next one could not be
     * erased, and the window may have become narrower, or a letter be wider than others.
     */
    private static final String CUT_OFF = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

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

    @Override
    public void end() {
        beforeOutput();
        if (!atStartOfLine) {
            ProgressDisplay.print(terminal, "\n");
        }
    }

    private void draw() {
        if (atStartOfLine && !sentence.isEmpty()) {
            int length = Math.min(sentence.length(), Math.max(columns - 1, 0));
            ProgressDisplay.print(terminal, CUT_OFF + sentence.substring(0, length) + WRAP);
            drawn = true;
        }
    }
}
