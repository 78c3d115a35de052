package dev.leanbench.lakeprof;

import java.io.OutputStream;

/** A line of its own each time, but never within a line that the build has not ended: then it comes behind that one. */
final class PlainLines implements ProgressDisplay {

    private final OutputStream log;
    private String waiting = "";
    private boolean atStartOfLine = true;

    PlainLines(OutputStream log) {
        this.log = log;
    }

    @Override
    public void show(String sentence) {
        waiting = "bench: " + sentence + "\n";
        print();
    }

    @Override
    public void afterOutput(boolean lineEnded) {
        atStartOfLine = lineEnded;
        print();
    }

    @Override
    public void end() {
        if (!atStartOfLine) {
            ProgressDisplay.print(log, "\n");
        }
    }

    private void print() {
        if (atStartOfLine && !waiting.isEmpty()) {
            ProgressDisplay.print(log, waiting);
            waiting = "";
        }
    }
}
