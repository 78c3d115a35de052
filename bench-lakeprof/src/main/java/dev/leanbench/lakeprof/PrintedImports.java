package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines that lakeprof's report prints before anything else, one for each import it follows, as Python writes a pair of
 * a module and what its header says: {@code ('A.B', {'module': 'A.C', 'isExported': True})}. They are there with
 * {@code --json}, too.
 */
final class PrintedImports {

    private static final byte[] BEGINNING = "('".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BETWEEN = "', {'".getBytes(StandardCharsets.US_ASCII);
    /** A module's name is not longer. */
    private static final int WIDEST = 2_000;

    private PrintedImports() {}

    /** Whether such a line comes next in a stream, which is left where it was. */
    static boolean comeNext(InputStream in) throws IOException {
        in.mark(WIDEST);
        boolean begun = Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        int at = 0;
        for (int left = WIDEST - BEGINNING.length; begun && at < BETWEEN.length && left > 0; left--) {
            int next = in.read();
            if (next < 0 || next == '\n') {
                break;
            }
            at = next == BETWEEN[at] ? at + 1 : next == BETWEEN[0] ? 1 : 0;
        }
        in.reset();
        return at == BETWEEN.length;
    }

    /** What comes behind them. */
    static InputStream skippedIn(InputStream in) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(in);
        int first = rest.read();
        while (first == BEGINNING[0]) {
            int next = first;
            while (next >= 0 && next != '\n') {
                next = rest.read();
            }
            first = rest.read();
        }
        if (first >= 0) {
            rest.unread(first);
        }
        return rest;
    }
}
